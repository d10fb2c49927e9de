using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>An alert as a form asks for it.</summary>
public sealed class AlertInput
{
    public const string Here = "here";
    public const string Everywhere = "everywhere";

    public Dictionary<string, string?> Text { get; set; } = [];

    /// <summary>Nothing: at once.</summary>
    public string? Starts { get; set; }
    public string? Ends { get; set; }

    [AllowedValues(Here, Everywhere, ErrorMessage = "Choose where it shows")]
    public string? Where { get; set; } = Here;

    /// <returns>The alert; nothing where something is wrong, and then it stands beside the fields.</returns>
    public Alert? Read(IReadOnlyCollection<Office> offices, OfficeTime time, DateTime now, PortalLanguages languages, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var starts = string.IsNullOrWhiteSpace(Starts) ? now : time.InstantOf(Starts);
        if (starts is null)
        {
            state.AddModelError("Input.Starts", text["Enter date and time such as 2026-03-05 14:30, or leave it empty"]);
        }

        var ends = time.InstantOf(Ends);
        if (ends is null)
        {
            state.AddModelError("Input.Ends", text["Enter when it ends: date and time, such as 2026-03-05 14:30"]);
        }
        else if (ends <= now || ends <= starts || ends - (starts ?? now) > Alert.Longest)
        {
            state.AddModelError("Input.Ends", text["It must end after it starts, after now and within {0} days", Alert.Longest.Days]);
        }

        return LanguageWords.Read(Text, "Input.Text", Alert.TextMaxLength, languages, state, text) is { } words ? new Alert(offices, words, starts!.Value, ends!.Value) : null;
    }
}
