using MigrantWindow.Domain.Links;

namespace MigrantWindow.Web.Content;

/// <summary>What became of a link that was asked.</summary>
public sealed record LinkAnswer(LinkState State, string Detail);
