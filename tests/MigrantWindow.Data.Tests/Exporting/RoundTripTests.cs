using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Identity;
using MigrantWindow.Data.Tests.Seeding;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Tests.Exporting;

/// <summary>What is exported, imported into a new database and exported again is the same, byte for byte.</summary>
public sealed class RoundTripTests
{
    private static readonly StaffMember Ana = new(1, "Ana", Roles.Ombudsman, Roles.Caseworker, []);
    private static readonly StaffMember Berta = new(2, "Berta", Roles.Ombudsman, Roles.Administrator, []);

    private static DateTime Now => Seed.Now;

    [Fact]
    public async Task The_shipped_content_comes_back_whole()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await Seed.StoreAsync(database, Seed.Shipped);

        using var first = await ExportFiles.OfAsync(database);
        await using var imported = await first.ImportedAsync();
        using var second = await ExportFiles.OfAsync(imported);

        var library = first.Library(mayHaveGaps: false);
        Assert.Empty(library.Faults);
        Assert.Equal(Seed.Shipped.Texts().Select(text => (text.Language, text.Text.Markdown)).Order(), library.Texts().Select(text => (text.Language, text.Text.Markdown)).Order());
        Assert.Equal(Seed.Shipped.Facts.Select(fact => (fact.Key, fact.Value, fact.Note)), library.Facts.Select(fact => (fact.Key, fact.Value, fact.Note)));
        Assert.Equal(Seed.Shipped.Figures.Count, library.Figures.Count);
        Assert.Equal(first.Read(), second.Read());
        Assert.Equal(await RowsAsync(database), await RowsAsync(imported));
    }

    [Fact]
    public async Task What_staff_changed_comes_back_as_readers_see_it()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await Seed.StoreAsync(database, Seed.Shipped);
        await database.WithAsync(ChangeAsync);

        using var first = await ExportFiles.OfAsync(database);
        await using var imported = await first.ImportedAsync();
        using var second = await ExportFiles.OfAsync(imported);

        Assert.Equal(first.Read(), second.Read());
        Assert.Contains("22339900", first.Text("facts.yaml"), StringComparison.Ordinal);
        Assert.Contains("Un texto nuevo: «así»", first.Text("es/articles/rights/children.md"), StringComparison.Ordinal);
        Assert.Contains("outdated: true", first.Text("en/articles/rights/children.md"), StringComparison.Ordinal);
        Assert.Contains("- \"Mon-Fri 08:00-12:00, 13:00-16:00\"\n", first.Text("es/offices/la-union.md"), StringComparison.Ordinal);
        Assert.Contains("2026-03-09", first.Text("es/offices/la-union.md"), StringComparison.Ordinal);
        Assert.Contains("Cerrado por lluvia", first.Text("alerts.yaml"), StringComparison.Ordinal);
        Assert.True(await imported.AskAsync(db => db.Alerts.AnyAsync(alert => alert.Offices.Any(office => office.Slug == "la-union"))));
        Assert.Equal(2, await imported.AskAsync(db => db.Offices.Where(office => office.Slug == "la-union").SelectMany(office => office.Exceptions).CountAsync()));
    }

    [Fact]
    public async Task What_readers_do_not_see_is_not_exported()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await Seed.StoreAsync(database, Seed.Shipped);
        await database.WithAsync(ChangeAsync);

        using var files = await ExportFiles.OfAsync(database);

        var all = string.Join('\n', files.Read().Values);
        Assert.All((string[])["hidden-fact", "DRAFT", "Calle Secreta", "13.98765"], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        Assert.Contains("Calle Abierta", all, StringComparison.Ordinal);
        Assert.Contains(files.Lines, line => line.Contains("article women", StringComparison.Ordinal));
        Assert.DoesNotContain("es/articles/rights/women.md", files.Read().Keys);
    }

    private static async Task ChangeAsync(PortalDbContext db)
    {
        foreach (var member in (StaffMember[])[Ana, Berta])
        {
            db.Add(new StaffUser(member.Name, $"{member.Name}@example.org", "es", Now) { Id = member.Id });
        }

        var pddh = await db.Institutions.SingleAsync(institution => institution.Key == "pddh");
        (await db.Facts.SingleAsync(fact => fact.Key == "women-line")).Correct("22339900", "2233-9900");
        db.Add(new Fact("hidden-fact", FactKind.Phone, "22110000", null, LocalizedText.Empty, pddh, 3));
        await ChangeArticlesAsync(db, pddh);

        var office = await db.Offices.Include(o => o.Exceptions).Include(o => o.Phones).SingleAsync(o => o.Slug == "la-union");
        office.Keep(OpeningHours.Parse("Mon-Fri 08:00-12:00, 13:00-16:00; Sat 08:00-12:00 by appointment"), byAppointment: true);
        office.Close(new DateOnly(2026, 3, 9), new LocalizedText([new("es", "Lluvia: \"fuerte\" #1")]));
        office.OpenAtOtherHours(new DateOnly(2026, 3, 10), new TimeOnly(9, 0), new TimeOnly(11, 30), LocalizedText.Empty);
        office.IsAccessible(new Accessibility(true, false, null, null));
        office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", "1a Calle: «Sur», nº 5", new GeoPoint(13.33695, -87.84391), null);
        office.Reach("ventanilla@example.org", "es en", await db.Facts.Where(fact => fact.Key == "police" || fact.Key == "child-line").ToListAsync());
        db.Add(new Alert([office], new LocalizedText([new("es", "Cerrado por lluvia"), new("en", "Closed")]), Now, Now.AddDays(3)));

        AddService(db, pddh, "open-place", isConfidential: false, "Calle Abierta 1");
        AddService(db, pddh, "secret-place", isConfidential: true, "Calle Secreta 2");
        var journey = await db.Journeys.Include(j => j.Translations).Include(j => j.Steps).SingleAsync(j => j.Key == "need-help");
        journey.AddStep(Domain.Journeys.StepKind.Optional, new LocalizedText([new("es", "Paso nuevo")]), new LocalizedText([new("es", "Texto\n\n## Título dentro\n\nfin")]), LocalizedText.Empty);
        await db.SaveChangesAsync();
    }

    private static async Task ChangeArticlesAsync(PortalDbContext db, Institution pddh)
    {
        var texts = await db.ArticleTranslations.Include(t => t.Article).ThenInclude(a => a.Owner).Include(t => t.Revisions).Include(t => t.Publications)
            .Where(t => t.Article.Key == "children" || t.Article.Key == "women").ToListAsync();
        var children = texts.Single(t => t.Article.Key == "children" && t.Culture == "es");
        children.Revise(DraftKind.Draft, new RevisionText("Un texto nuevo: «así»", "Resumen \"nuevo\"", "Cuerpo\r\n\r\n- uno\r\n- dos\r\n"), Ana, Now);
        children.Submit(DraftKind.Draft, Now);
        children.Approve(DraftKind.Draft, 2, Berta, pddh, "<p>Cuerpo</p>", new Period(Now, Now.AddYears(3)), Now);
        children.Revise(DraftKind.Draft, new RevisionText("DRAFT", "DRAFT", "DRAFT"), Ana, Now);
        texts.Single(t => t.Article.Key == "children" && t.Culture == "fr").Archive(Berta, pddh, Now);
        texts.Single(t => t.Article.Key == "women" && t.Culture == "es").Archive(Berta, pddh, Now);
    }

    private static void AddService(PortalDbContext db, Institution by, string key, bool isConfidential, string address)
    {
        var service = new Service(key, by, 900, 3);
        service.GiveAt(new Location(key, new LocalizedText([new("es", key)]), isConfidential, address, new GeoPoint(isConfidential ? 13.98765 : 13.5, -89.12345)), LocalizedText.Empty);
        service.Translate("es", new Slug(key), new ServiceText(key, "Resumen", "Todos", ["Un papel: el DUI", "- otro"], "Una hora", "Cuerpo", "<p>Cuerpo</p>"), Now);
        service.Promise("es en", 5);
        db.Add(service);
    }

    private static async Task<IReadOnlyDictionary<string, long>> RowsAsync(TestDatabase database) => await database.RowCountsAsync();
}
