using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>The same list, of what somebody looks for.</summary>
[OutputCache(NoStore = true)]
public sealed class FilterTrainingsModel(PortalDbContext db, PortalLanguages languages, PageAddress address, TimeProvider clock, IStringLocalizer<Texts> text)
    : ListTrainingsModel(db, languages, address, clock, text)
{
    private readonly PortalLanguages _languages = languages;

    /// <summary>What is no topic, sector or language of ours filters nothing.</summary>
    [FromQuery]
    public string? Topic { get; set; }

    [FromQuery(Name = "for")]
    public string? Sector { get; set; }

    [FromQuery(Name = "in")]
    public string? HeldIn { get; set; }

    public override bool CanBeShared => false;

    public override TrainingFilter Filter => new(Known<TrainingTopic>(Topic), Known<Sectors>(Sector) is { } sector and not Sectors.None ? sector : null, _languages.Find(HeldIn)?.Code);

    private static T? Known<T>(string? word)
        where T : struct, Enum => Enum.TryParse<T>(word, out var known) && Enum.IsDefined(known) ? known : null;
}
