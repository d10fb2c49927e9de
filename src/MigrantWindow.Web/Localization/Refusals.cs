using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Localization;

public static class Refusals
{
    /// <summary>What the domain refuses, in the language of whoever asked. Messages that name a value stay in English.</summary>
    public static string Of(this IStringLocalizer<Texts> text, DomainException refusal) => text.GetString(refusal.Message);
}
