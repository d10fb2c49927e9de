using MigrantWindow.Data.Seeding;

namespace MigrantWindow.Data.Exporting;

/// <summary>Writes everything that readers see as the files that <see cref="ContentLibrary"/> reads, so that another portal can start from it.</summary>
public sealed class ContentExporter(PortalDbContext db, DateTime now)
{
    /// <param name="folder">New or empty.</param>
    /// <param name="tell">Is told, line by line, how far it is.</param>
    /// <returns>How many files were written.</returns>
    /// <exception cref="IOException">The folder holds something already, or cannot be written.</exception>
    /// <exception cref="ContentException">What is stored could not be imported again; nothing was written.</exception>
    public async Task<int> ExportAsync(string folder, Action<string> tell, CancellationToken stop)
    {
        using var export = new ExportFolder(folder);
        var content = await ReadAsync(tell, stop);
        var written = 0;
        foreach (var (name, text) in Files(content, tell))
        {
            stop.ThrowIfCancellationRequested();
            await export.WriteAsync(name, text, stop);
            written++;
        }

        tell("Checking that it can be imported …");
        var library = ContentLibrary.Read(export.Staging, mayHaveGaps: true);
        if (library.Faults.Count > 0)
        {
            throw new ContentException(library.Faults, "nothing was exported");
        }

        foreach (var thing in content.LeftOut)
        {
            tell($"Left out, since readers see no Spanish text of it: {thing}.");
        }

        export.Finish();
        return written;
    }

    private async Task<StoredContent> ReadAsync(Action<string> tell, CancellationToken stop)
    {
        tell("Reading the database …");
        var (reference, texts) = (new StoredReference(db, now), new StoredTexts(db, now));
        var (articles, articlesLeftOut) = await texts.ArticlesAsync(stop);
        var (services, servicesLeftOut) = await texts.ServicesAsync(stop);
        var articleKeys = articles.Select(article => article.Key).ToHashSet();
        return new StoredContent
        {
            Languages = await reference.LanguagesAsync(stop),
            Sources = await reference.SourcesAsync(stop),
            Institutions = await reference.InstitutionsAsync(stop),
            Facts = await reference.FactsAsync(stop),
            Holidays = await reference.HolidaysAsync(stop),
            SisterWindows = await reference.SisterWindowsAsync(stop),
            Figures = await reference.FiguresAsync(stop),
            Terms = await reference.TermsAsync(stop),
            Synonyms = await reference.SynonymsAsync(stop),
            Alerts = await reference.AlertsAsync(stop),
            Offices = await texts.OfficesAsync(stop),
            Articles = articles,
            Services = services,
            Journeys = await texts.JourneysAsync(articleKeys, services.Select(service => service.Key).ToHashSet(), stop),
            Courses = await texts.CoursesAsync(articleKeys, stop),
            LeftOut = [.. articlesLeftOut, .. servicesLeftOut],
        };
    }

    private static IEnumerable<(string Name, string Text)> Files(StoredContent content, Action<string> tell)
    {
        List<string> languages = [.. content.Languages.Select(language => language.Code)];
        tell($"{content.Sources.Count} sources, {content.Institutions.Count} institutions, {content.Facts.Count} facts, {content.Terms.Count} terms …");
        foreach (var file in ReferenceWriter.Files(content, languages))
        {
            yield return file;
        }

        tell($"{content.Offices.Count} offices, {content.Services.Count} services, {content.Journeys.Count} journeys, {content.Articles.Count} articles …");
        IEnumerable<(string Name, string Text)> texts =
        [
            .. content.Offices.SelectMany(MarkdownWriter.Office), .. content.Services.SelectMany(MarkdownWriter.Service),
            .. content.Journeys.SelectMany(MarkdownWriter.Journey), .. content.Articles.SelectMany(MarkdownWriter.Article),
        ];
        foreach (var file in texts.Where(file => languages.Contains(file.Name.Split('/')[0])))
        {
            yield return file;
        }
    }
}
