using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>A phone of an office or a service.</summary>
public sealed record PhoneView(string Key, LocalizedText Label, string Display, string Value, bool IsWhatsApp)
{
    public string Href => IsWhatsApp ? $"https://wa.me/{Value.TrimStart('+')}" : $"tel:{Value}";
}
