using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>A phone or price as it stands in the database.</summary>
internal sealed record HsdsFactRow(int Id, string Key, string Value, LocalizedText Label, LocalizedText Note, bool IsWhatsApp)
{
    /// <param name="owner">Kind and key of the thing it belongs to.</param>
    public HsdsPhone ToPhone(HsdsWords words, string owner, string ownerKey) => new(
        HsdsId.Of("phone", owner, ownerKey, Key), Value, IsWhatsApp ? "text" : "voice",
        string.Join(" ", new[] { words.In(Label), words.In(Note) }.OfType<string>()));
}
