using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>Everything of an article but its words, as its form has it.</summary>
public sealed class SettingsInput
{
    public const int MostSources = 20;

    [MaxLength(100)]
    public int[] Offices { get; set; } = [];

    [MaxLength(10)]
    public Situation[] Situations { get; set; } = [];

    [MaxLength(10)]
    public Audience[] Audiences { get; set; } = [];

    [Range(1, 36, ErrorMessage = "Enter a number of months from {1} to {2}")]
    public int ReviewMonths { get; set; }

    [MaxLength(MostSources, ErrorMessage = "Choose {1} sources at most")]
    public int[] Sources { get; set; } = [];

    /// <summary>What the form showed, so that nobody undoes unseen what somebody else saved meanwhile.</summary>
    public string? Before { get; set; }

    public string Description =>
        $"{string.Join(',', Offices.Order())} | {string.Join(',', Situations)} | {string.Join(',', Audiences)} | {ReviewMonths} | {string.Join(',', Sources)}";
}
