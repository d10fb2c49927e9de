using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MigrantWindow.Data;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Offline;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Offline;

/// <summary>Saves all of an office on the phone, or as one file.</summary>
[ResponseCache(NoStore = true)]
[OutputCache(NoStore = true)]
public sealed class SaveModel(PortalDbContext db, OwnPages pages, PortalLanguages languages, TimeProvider clock, IOptions<OfflineOptions> offline, IStringLocalizer<Texts> text) : PublicPage
{
    /// <summary>What a phone gets with one bar of signal, in bits a second.</summary>
    private const int SlowSignal = 50_000;

    /// <summary>False: there is no service worker that could show what was saved.</summary>
    public bool CanSave => offline.Value.Worker;

    /// <summary>Changes with what is in the pack.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Bytes of the pack once it is unpacked.</summary>
    public int Length { get; private set; }

    /// <summary>Kilobytes that are sent.</summary>
    public int Sent { get; private set; }

    public int Seconds { get; private set; }

    /// <summary>Kilobytes of the single file.</summary>
    public int FileSize { get; private set; }

    public override string? CanonicalPath => null;

    public override bool CanBeShared => false;

    public override bool StartsApp => true;

    public async Task<IActionResult> OnGetAsync(string office, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (IsCopy || await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found) // or a pack would wait for itself
        {
            return NotFound();
        }

        Office = found;
        Facts = await FactBook.LoadAsync(db, Language, now, [], stop);
        (Title, Summary) = (text["Save this Window"], text["All of {0} on this phone, to read without signal: rights, services, phones, map.", found.Name]);
        Crumbs = [new Crumb(found.Name, Links.Office(Language, office))];
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Save(language.Code, office));
        await WeighAsync(stop);

        return Page();
    }

    private async Task WeighAsync(CancellationToken stop)
    {
        var pack = await pages.GetAsync(Request, Links.Pack(Language, Office!.Slug, "json"), "br", stop);
        var file = await pages.GetAsync(Request, Links.Pack(Language, Office.Slug, "html"), "", stop);
        (Version, Length, Sent, FileSize) = (MadePack.VersionOf(pack.Headers.ETag.ToString()), PackLength.Of(pack), Kilobytes(pack.Body.Length), Kilobytes(file.Body.Length));
        Seconds = (int)Math.Ceiling(pack.Body.Length * 8.0 / SlowSignal);
    }

    private static int Kilobytes(int bytes) => (int)Math.Ceiling(bytes / 1024.0);
}
