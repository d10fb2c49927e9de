using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Testing;

/// <summary>Makes what one test needs, under names no other test uses.</summary>
public sealed class TestData(PortalApp app)
{
    private static int _last;

    public DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    public static string NewKey(string word) => $"{word}-{Interlocked.Increment(ref _last)}";

    /// <summary>The same words in the three languages, marked with the language.</summary>
    public static LocalizedText Words(string words) => new(new Dictionary<string, string> { ["es"] = $"{words} (es)", ["en"] = $"{words} (en)", ["fr"] = $"{words} (fr)" });

    /// <param name="hours">As in content files: <c>Mon-Fri 08:00-16:00</c>; nothing: not known.</param>
    public async Task<Office> OfficeAsync(string? hours = "Mon-Fri 08:00-16:00", OfficeStatus status = OfficeStatus.Open, Action<Office>? with = null)
    {
        var office = new Office(NewKey("office"), OfficeKind.MunicipalWindow, "America/El_Salvador", 100, 3);
        office.Describe(Words("Office"), Words("Summary"), Words("Directions"), Words("Body"), Words("<p>Body</p>"));
        office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", null, null, null);
        office.Keep(hours is null ? null : OpeningHours.Parse(hours), byAppointment: false);
        office.Is(status, null);
        with?.Invoke(office);
        await SaveAsync(office);
        return office;
    }

    /// <summary>A published article in the three languages, offered everywhere.</summary>
    /// <param name="html">The stored text, as the renderer leaves it.</param>
    public async Task<Article> ArticleAsync(Section section = Section.Rights, string html = "<p>Text</p>", Action<Article>? with = null, string institution = "pddh")
    {
        Article article = null!;
        await app.WithDatabaseAsync(async db =>
        {
            var key = NewKey("article");
            article = new Article(key, section, await InstitutionAsync(db, institution), 1000, 12);
            foreach (var language in (string[])["es", "en", "fr"])
            {
                article.Translate(language, new Slug($"{key}-{language}"))
                    .Ship(new RevisionText($"Title {key} ({language})", $"Summary ({language})", "Text", SourceNumber: language == "es" ? null : 1), html, Now);
            }

            article.Cite([await db.Sources.FirstAsync()]);
            with?.Invoke(article);
            db.Add(article);
            await db.SaveChangesAsync();
        });
        return article;
    }

    /// <summary>A published article of one office, owned by the Ombudsman, with a Spanish draft in review that a member of staff wrote.</summary>
    public async Task<Article> WaitingArticleAsync(Office office, StaffData staff)
    {
        var author = await staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office);
        var article = await ArticleAsync();
        await ChangeAsync(article, async (db, tracked) =>
        {
            tracked.OfferOnlyAt([await db.Offices.SingleAsync(o => o.Id == office.Id)]);
            await db.Entry(tracked).Collection(a => a.Translations).Query().Include(t => t.Revisions).Include(t => t.Publications).LoadAsync();
            var spanish = tracked.Translations.Single(t => t.Culture == Language.Source);
            spanish.Revise(DraftKind.Draft, new RevisionText("Waiting", "Summary", "Waiting text"), author.Member, Now);
            spanish.Submit(DraftKind.Draft, Now);
        });
        return article;
    }

    /// <summary>Takes a text away from readers, as if it had never been published.</summary>
    public Task UnpublishAsync(Article article, string language) => app.WithDatabaseAsync(db =>
        db.Publications.Where(p => p.Translation.ArticleId == article.Id && p.Translation.Culture == language).ExecuteDeleteAsync());

    /// <summary>Changes what readers see behind the portal's back.</summary>
    public Task ChangeTextAsync(Article article, string language, Action<EntityEntry<Publication>> change) => app.WithDatabaseAsync(async db =>
    {
        change(db.Entry(await db.Publications.SingleAsync(p => p.Translation.ArticleId == article.Id && p.Translation.Culture == language)));
        await db.SaveChangesAsync();
    });

    /// <summary>A service in the three languages at one place.</summary>
    public async Task<Service> ServiceAsync(bool confidential = false, string? address = null, Action<Service>? with = null, string institution = "pddh")
    {
        Service service = null!;
        await app.WithDatabaseAsync(async db =>
        {
            var key = NewKey("service");
            service = new Service(key, await InstitutionAsync(db, institution), 1000, 3);
            service.GiveAt(new Location(key, Words("Place"), confidential, address, new GeoPoint(13.98765, -89.12345)), Words("Directions"));
            foreach (var language in (string[])["es", "en", "fr"])
            {
                service.Translate(
                    language, new Slug($"{key}-{language}"),
                    new ServiceText($"Name {key} ({language})", $"Summary ({language})", "For everyone", ["A paper"], null, "You get help", "<p>You get help</p>"), Now);
            }

            with?.Invoke(service);
            db.Add(service);
            await db.SaveChangesAsync();
        });
        return service;
    }

    public async Task<Fact> PhoneAsync(string value, Action<Fact>? with = null, string institution = "pddh")
    {
        Fact fact = null!;
        await app.WithDatabaseAsync(async db =>
        {
            fact = new Fact(NewKey("phone"), FactKind.Phone, value, null, Words("Phone"), await InstitutionAsync(db, institution), 3);
            with?.Invoke(fact);
            db.Add(fact);
            await db.SaveChangesAsync();
        });
        return fact;
    }

    /// <summary>Somebody of an institution works at the office, beside its own staff.</summary>
    public Task WorkAtAsync(Office office, string institution) =>
        ChangeAsync(office, async (db, tracked) => tracked.WorkWith([await InstitutionAsync(db, institution)]));

    public Task AlertAsync(Office office, DateTime startsOn, DateTime endsOn, string words) => app.WithDatabaseAsync(async db =>
    {
        var tracked = await db.Offices.SingleAsync(o => o.Id == office.Id);
        db.Add(new Alert([tracked], Words(words), startsOn, endsOn));
        await db.SaveChangesAsync();
    });

    public Task HolidayAsync(DateOnly date) => SaveAsync(new Holiday("SV", date, Words("Holiday")));

    /// <summary>Confirms a thing in the name of the Ombudsman, at the time of the clock.</summary>
    public Task ConfirmAsync<T>(T thing)
        where T : Confirmable =>
        ChangeAsync(thing, async (db, tracked) => tracked.Confirm((await InstitutionAsync(db)).Id, Now));

    public Task ChangeAsync<T>(T thing, Func<PortalDbContext, T, Task> change)
        where T : class => app.WithDatabaseAsync(async db =>
    {
        var id = db.Entry(thing).Property<int>("Id").CurrentValue;
        var tracked = await db.Set<T>().IgnoreQueryFilters().SingleAsync(t => EF.Property<int>(t, "Id") == id);
        await change(db, tracked);
        await db.SaveChangesAsync();
    });

    public Task WithDatabaseAsync(Func<PortalDbContext, Task> work) => app.WithDatabaseAsync(work);

    public Task SaveAsync(object entity) => app.WithDatabaseAsync(async db =>
    {
        db.Add(entity);
        await db.SaveChangesAsync();
    });

    private static Task<Institution> InstitutionAsync(PortalDbContext db, string key = "pddh") => db.Institutions.SingleAsync(institution => institution.Key == key);
}
