using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Tests;

public sealed class PublishedTextsTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_text_that_was_altered_behind_the_portals_back_is_named(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        var article = new Article("health", Section.Rights, new Institution("health", null, LocalizedText.Empty, LocalizedText.Empty, null), 1, 12);
        article.Translate("es", new Slug("salud")).Ship(new RevisionText("Title", "Summary", "Body"), "<p>Body</p>", Now);
        await database.SaveAsync(article);

        Assert.Equal((1, null), await database.AskAsync(db => PublishedTexts.VerifyAsync(db, default)));

        foreach (var alter in (Func<PortalDbContext, Task<int>>[])
        [
            db => db.Publications.ExecuteUpdateAsync(set => set.SetProperty(p => p.Html, "<p>Call my number</p>")),
            db => db.Publications.ExecuteUpdateAsync(set => set.SetProperty(p => p.Html, "<p>Body</p>").SetProperty(p => p.Title, "Other")),
            db => db.Publications.ExecuteUpdateAsync(set => set.SetProperty(p => p.Title, "Title").SetProperty(p => p.Hash, "0")),
            db => db.Revisions.ExecuteUpdateAsync(set => set.SetProperty(r => r.Body, "Other")),
        ])
        {
            await database.AskAsync(alter);
            var (_, fault) = await database.AskAsync(db => PublishedTexts.VerifyAsync(db, default));
            Assert.Contains("(es), text no. 1, was altered", fault, StringComparison.Ordinal);
        }
    }
}
