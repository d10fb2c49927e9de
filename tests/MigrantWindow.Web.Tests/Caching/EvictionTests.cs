using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Caching;

/// <summary>Whatever is saved is seen at once, and pages that did not show it stay in the cache.</summary>
public sealed class EvictionTests(CachedApp app) : IClassFixture<CachedApp>
{
    private readonly TestData _data = new(app);
    private readonly Visitor _visitor = new(app.CreateClient(new() { AllowAutoRedirect = false }));

    private static DateTime Now => PortalApp.Start.UtcDateTime;

    [Fact]
    public async Task A_corrected_number_is_seen_at_once_wherever_a_text_names_it_and_nothing_else_leaves_the_cache()
    {
        var phone = await _data.PhoneAsync("22334455");
        var (naming, other) = (PathOf(await _data.ArticleAsync(html: $"<p>Call {{{{phone:{phone.Key}}}}}</p>")), PathOf(await _data.ArticleAsync()));
        await OpenedAsync(naming, other, "/en/la-union");

        await _data.ChangeAsync(phone, (_, fact) => Do(() => fact.Correct("22334466", "2233-4466")));

        Assert.Contains("2233-4466", (await _visitor.OpenAsync(naming)).Main, StringComparison.Ordinal);
        Assert.True(await IsKeptAsync(other));
        Assert.True(await IsKeptAsync("/en/la-union"));
    }

    [Fact]
    public async Task A_corrected_number_is_seen_at_once_on_the_pages_of_its_office_and_service_and_in_the_list()
    {
        var phone = await _data.PhoneAsync("22335501");
        var (office, service) = (await _data.OfficeAsync(), await _data.ServiceAsync());
        await _data.ChangeAsync(office, async (db, tracked) => tracked.Reach(null, "es", [await FactAsync(db, phone)]));
        await _data.ChangeAsync(service, async (db, tracked) => tracked.Reach(null, isRemote: true, [await FactAsync(db, phone)]));
        string[] paths = [$"/en/{office.Slug}", $"/en/{office.Slug}/services/{service.Key}-en", $"/en/{office.Slug}/services"];
        await OpenedAsync(paths);

        await _data.ChangeAsync(phone, (_, fact) => Do(() => fact.Correct("22335502", "2233-5502")));

        foreach (var path in paths)
        {
            Assert.Contains("2233-5502", (await _visitor.OpenAsync(path)).Main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_report_that_was_repaired_is_seen_at_once_on_the_page_of_its_office_and_a_new_one_evicts_nothing()
    {
        var (office, other) = (await _data.OfficeAsync(), await _data.OfficeAsync());
        await OpenedAsync($"/en/{office.Slug}", $"/en/{other.Slug}", "/en/la-union");
        await _data.RepairAsync(office);
        Assert.True(await IsKeptAsync($"/en/{office.Slug}"));

        await _data.WithDatabaseAsync(async db =>
        {
            (await db.RepairTasks.SingleAsync(task => task.OfficeId == office.Id)).Fix("Done", Now.AddDays(3), DateOnly.FromDateTime(Now).AddDays(3));
            await db.SaveChangesAsync();
        });

        Assert.Contains("repaired in the last 12 months: 1. Half of the repairs took 3 days at most.", (await _visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
        Assert.True(await IsKeptAsync($"/en/{other.Slug}"));
        Assert.True(await IsKeptAsync("/en/la-union"));
    }

    [Fact]
    public async Task A_change_in_the_emergency_strip_is_seen_on_every_page()
    {
        var phone = await _data.PhoneAsync("198");
        string[] paths = ["/en", "/fr/la-union", "/es/glosario", "/en/figures", "/en/about", "/en/la-union/rights", "/en/la-union/i-need-help"];
        await OpenedAsync(paths);

        await _data.ChangeAsync(phone, (_, fact) => Do(() => fact.ShowInEmergencyStrip(9, TestData.Words("Strip"))));

        foreach (var path in paths)
        {
            Assert.Contains("198", (await _visitor.OpenAsync(path)).Text(".strip"), StringComparison.Ordinal);
        }

        await _data.ChangeAsync(phone, (_, fact) => Do(fact.LeaveEmergencyStrip));
        Assert.DoesNotContain("198", (await _visitor.OpenAsync("/en")).Text(".strip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_rolled_back_evicts_nothing_then_or_later()
    {
        var phone = await _data.PhoneAsync("22336601");
        var path = PathOf(await _data.ArticleAsync(html: $"<p>{{{{phone:{phone.Key}}}}}</p>"));
        await OpenedAsync(path);

        foreach (var asked in (bool[])[true, false])
        {
            await app.WithDatabaseAsync(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                (await FactAsync(db, phone)).Correct("22336602", "22336602");
                await db.SaveChangesAsync();
                if (asked)
                {
                    await transaction.RollbackAsync();
                }
            });
            Assert.True(await IsKeptAsync(path));
        }

        await _data.PhoneAsync("22336603"); // by the same pooled context
        Assert.True(await IsKeptAsync(path));
    }

    [Fact]
    public async Task What_is_saved_in_a_transaction_evicts_once_it_is_committed()
    {
        var phone = await _data.PhoneAsync("22337701");
        var path = PathOf(await _data.ArticleAsync(html: $"<p>{{{{phone:{phone.Key}}}}}</p>"));
        await OpenedAsync(path);

        await app.WithDatabaseAsync(db => db.InTurnAsync(async () =>
        {
            (await FactAsync(db, phone)).Correct("22337702", "22337702");
            await db.SaveChangesAsync();
            Assert.True(await IsKeptAsync(path));
            return 0;
        }, default));

        Assert.Contains("22337702", (await _visitor.OpenAsync(path)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_seen_on_every_page_of_its_office_and_other_offices_stay()
    {
        var (office, other) = (await _data.OfficeAsync(), await _data.OfficeAsync());
        await OpenedAsync($"/en/{office.Slug}", $"/en/{office.Slug}/rights", $"/en/{other.Slug}");

        await _data.AlertAsync(office, Now.AddHours(-1), Now.AddHours(1), "Flooded");

        Assert.Contains("Flooded", (await _visitor.OpenAsync($"/en/{office.Slug}/rights")).Main, StringComparison.Ordinal);
        Assert.Contains("Flooded", (await _visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
        Assert.True(await IsKeptAsync($"/en/{other.Slug}"));
    }

    [Fact]
    public async Task A_day_on_which_an_office_is_closed_is_seen_at_once()
    {
        var office = await _data.OfficeAsync();
        await OpenedAsync($"/en/{office.Slug}/rights", $"/en/{office.Slug}");

        await _data.ChangeAsync(office, (_, tracked) => Do(() => tracked.Close(DateOnly.FromDateTime(Now), TestData.Words("Water"))));

        Assert.False(await IsKeptAsync($"/en/{office.Slug}"));
        Assert.False(await IsKeptAsync($"/en/{office.Slug}/rights"));
    }

    [Fact]
    public async Task A_new_text_is_seen_at_once_in_its_article_and_in_the_list_of_its_section()
    {
        var (article, other) = (await _data.ArticleAsync(Section.Risks), await _data.ArticleAsync());
        await OpenedAsync($"/en/la-union/risks/{article.Key}-en", "/en/la-union/risks", "/en/la-union/rights", PathOf(other));

        await app.WithDatabaseAsync(async db =>
        {
            var translation = await db.ArticleTranslations.Include(t => t.Article).Include(t => t.Publications).SingleAsync(t => t.ArticleId == article.Id && t.Culture == "en");
            db.Entry(translation.Publications.Single()).Property(publication => publication.Title).CurrentValue = "Quite new";
            await db.SaveChangesAsync();
        });

        Assert.Equal("Quite new", (await _visitor.OpenAsync($"/en/la-union/risks/{article.Key}-en")).Heading);
        Assert.False(await IsKeptAsync("/en/la-union/risks"));
        Assert.True(await IsKeptAsync(PathOf(other)));
    }

    [Fact]
    public async Task A_confirmation_is_seen_at_once()
    {
        var article = await _data.ArticleAsync();
        await OpenedAsync(PathOf(article));

        await _data.ConfirmAsync(article);

        Assert.True((await _visitor.OpenAsync(PathOf(article))).Has(".freshness.confirmed"));
    }

    [Theory]
    [InlineData("/en/glossary", "term")]
    [InlineData("/en/la-union/i-need-help", "journey")]
    [InlineData("/en/la-union", "journey")]
    [InlineData("/en", "office")]
    [InlineData("/sitemap.xml", "office")]
    [InlineData("/en/figures", "institution")]
    [InlineData("/en/la-union/rights", "holiday")]
    public async Task Whatever_else_readers_see_leaves_the_cache_when_it_changes(string path, string thing)
    {
        await OpenedAsync(path);

        await app.WithDatabaseAsync(async db =>
        {
            object changed = thing switch
            {
                "term" => await db.GlossaryTerms.FirstAsync(),
                "journey" => await db.Journeys.FirstAsync(),
                "office" => await db.Offices.FirstAsync(),
                "institution" => await db.Institutions.FirstAsync(),
                _ => new Holiday("SV", new DateOnly(2026, 8, 1), TestData.Words("Holiday")),
            };
            db.Update(changed);
            await db.SaveChangesAsync();
        });

        Assert.False(await IsKeptAsync(path));
    }

    [Fact]
    public async Task What_only_staff_see_evicts_nothing()
    {
        await OpenedAsync("/en", "/en/la-union");

        await new StaffData(app).StaffAsync("Ombudsman", "Caseworker", await LaUnionAsync());

        Assert.True(await IsKeptAsync("/en"));
        Assert.True(await IsKeptAsync("/en/la-union"));
    }

    private static Task<Fact> FactAsync(PortalDbContext db, Fact fact) => db.Facts.SingleAsync(stored => stored.Id == fact.Id);

    private static Task Do(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private static string PathOf(Article article) => $"/en/la-union/rights/{article.Key}-en";

    private Task<Office> LaUnionAsync() => app.AskAsync(db => db.Offices.SingleAsync(office => office.Slug == "la-union"));

    private async Task OpenedAsync(params string[] paths)
    {
        foreach (var path in paths)
        {
            await _visitor.OpenAsync(path);
            Assert.True(await IsKeptAsync(path), path);
        }
    }

    private async Task<bool> IsKeptAsync(string path) => (await _visitor.GetAsync(path)).Headers.Age is not null;
}
