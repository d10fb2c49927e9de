using Microsoft.EntityFrameworkCore;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Search;

/// <summary>The index follows the database, by saves and by the clock, and comes back by itself.</summary>
public sealed class SearchUpkeepTests(SearchApp app) : IClassFixture<SearchApp>
{
    private readonly TestData _data = new(app);

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task What_is_published_is_found_and_what_is_taken_away_is_not()
    {
        await app.IndexedAsync();
        var article = await _data.ArticleAsync(html: "<p>About quokkas</p>");
        await app.FindsAsync("quokka", $"{article.Key}-en");

        var now = Now;
        foreach (var language in (string[])["es", "en", "fr"])
        {
            await _data.ChangeTextAsync(article, language, publication => publication.Property(p => p.VisibleUntil).CurrentValue = now);
        }

        await app.FindsNothingAsync("quokka");
    }

    [Fact]
    public async Task A_scheduled_text_is_found_from_its_moment_on_and_an_expired_one_no_longer()
    {
        await app.IndexedAsync();
        var article = await _data.ArticleAsync();
        var (from, until) = (Now.AddHours(1), Now.AddHours(2));
        await _data.ChangeTextAsync(article, "en", publication =>
        {
            publication.Property(p => p.Html).CurrentValue = "<p>About kookaburras</p>";
            publication.Property(p => p.VisibleFrom).CurrentValue = from;
            publication.Property(p => p.VisibleUntil).CurrentValue = until;
        });
        await app.FindsNothingAsync("kookaburra");

        app.Clock.SetUtcNow(new DateTimeOffset(from.AddSeconds(1)));
        await app.FindsAsync("kookaburra", $"{article.Key}-en");
        app.Clock.SetUtcNow(new DateTimeOffset(until.AddSeconds(1)));
        await app.FindsNothingAsync("kookaburra");
    }

    [Fact]
    public async Task A_draft_is_never_found()
    {
        await app.IndexedAsync();
        var article = await _data.WaitingArticleAsync(await _data.OfficeAsync(), new StaffData(app));
        var seen = await _data.ArticleAsync(html: "<p>About numbats</p>");
        await app.FindsAsync("numbat", $"{seen.Key}-en");

        Assert.DoesNotContain(await app.FoundAsync("waiting", "es"), path => path.Contains(article.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_corrected_number_is_found_in_every_text_that_names_it()
    {
        await app.IndexedAsync();
        var phone = await _data.PhoneAsync("22445501");
        var article = await _data.ArticleAsync(html: $"<p>Call {{{{phone:{phone.Key}}}}}</p>");
        await app.FindsAsync("22445501", $"{article.Key}-en");

        await _data.ChangeAsync(phone, (_, fact) =>
        {
            fact.Correct("22445502", "22445502");
            return Task.CompletedTask;
        });

        await app.FindsAsync("22445502", $"{article.Key}-en");
    }

    [Fact]
    public async Task Services_offices_terms_and_sessions_are_found_as_soon_as_they_are_there()
    {
        await app.IndexedAsync();
        var (service, office, term) = (await _data.ServiceAsync(), await _data.OfficeAsync(with: office => office.Describe(
            TestData.Words("Dingoburg"), TestData.Words("Summary"), TestData.Words("Directions"), TestData.Words("Body"), TestData.Words("<p>Body</p>"))), await _data.TermAsync());
        var course = await _data.CourseAsync();
        var session = await _data.TrainingSessionAsync(office, course: course);
        var title = await app.AskAsync(db => db.Publications.Where(p => p.Translation.ArticleId == course.TextId && p.Translation.Culture == "en").Select(p => p.Title).SingleAsync());

        await app.FindsAsync("Dingoburg", $"/{office.Slug}");
        await app.FindsAsync(service.Key, $"{service.Key}-en");
        await app.ComesAboutAsync(async () => (await app.FoundAsync("Term")).Any(path => path.Contains('#')), "the term is found");
        await app.ComesAboutAsync(async () => (await app.FoundAsync(title)).Any(path => path.EndsWith($"-{session.Id}", StringComparison.Ordinal)), $"session {session.Id} is found");
        Assert.NotEqual(0, term);
    }

    [Fact]
    public async Task What_an_office_says_of_itself_is_found_where_texts_name_it_and_a_new_office_has_its_journeys()
    {
        await app.IndexedAsync();
        var office = await _data.OfficeAsync();
        var article = await _data.ArticleAsync(html: $"<p>Come to {{{{address:{office.Slug}}}}}</p>");
        await _data.ChangeAsync(office, (_, tracked) =>
        {
            tracked.Locate("SV", "La Unión", "La Unión Sur", "La Unión", "Numbat street", null, null);
            return Task.CompletedTask;
        });

        await app.FindsAsync("Numbat street", $"{article.Key}-en");
        await app.ComesAboutAsync(async () => (await app.FoundAsync("I just returned", office: office.Slug)).Contains($"/en/{office.Slug}/i-just-returned"), "the new office has its journeys");
    }

    [Fact]
    public async Task The_words_of_a_course_that_are_withdrawn_leave_its_sessions_too()
    {
        await app.IndexedAsync();
        var course = await _data.CourseAsync();
        var session = await _data.TrainingSessionAsync(await _data.OfficeAsync(), course: course);
        var article = await app.AskAsync(db => db.Articles.SingleAsync(a => a.Id == course.TextId));
        await _data.ChangeTextAsync(article, "en", publication => publication.Property(p => p.Title).CurrentValue = "Kakapos");
        await app.FindsAsync("kakapos", $"-{session.Id}");

        await _data.ChangeTextAsync(article, "en", publication => publication.Property(p => p.Title).CurrentValue = "Other birds");

        await app.FindsNothingAsync("kakapos");
    }

    [Fact]
    public async Task Everyday_words_hold_as_soon_as_they_are_saved()
    {
        await app.IndexedAsync();
        await app.FindsNothingAsync("zarigüeyita");

        await _data.SynonymAsync("zarigüeyita", "DUI");

        await app.ComesAboutAsync(async () => (await app.FoundAsync("zariguellitas", "es")).Count == 0 && (await app.FoundAsync("zarigueyitas", "es")).Any(path => path.EndsWith("/dui", StringComparison.Ordinal)), "the saying is known");
    }

    [Fact]
    public async Task An_index_that_is_deleted_while_the_portal_runs_is_made_anew()
    {
        await app.IndexedAsync();
        foreach (var file in Directory.GetFiles(app.Index.Folder))
        {
            File.Delete(file);
        }

        await app.ComesAboutAsync(() => Task.FromResult(Directory.GetFiles(app.Index.Folder, "segments_*").Length > 0), "the index lies there again");
        await app.FindsAsync("identity card", "/services/dui");
    }

    [Fact]
    public async Task An_index_that_is_damaged_while_the_portal_runs_is_made_anew()
    {
        await app.IndexedAsync();
        foreach (var file in Directory.GetFiles(app.Index.Folder, "_*"))
        {
            await File.WriteAllTextAsync(file, "damaged");
        }

        await app.FoundAsync("identity card"); // no error page: the visitor would say so

        await app.FindsAsync("identity card", "/services/dui");
    }
}
