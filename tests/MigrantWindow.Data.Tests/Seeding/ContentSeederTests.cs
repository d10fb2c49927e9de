using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Tests.Seeding;

public sealed class ContentSeederTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_second_seed_adds_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        var added = await Seed.StoreAsync(database, Seed.Shipped);
        var rows = await database.RowCountsAsync();

        var addedAgain = await Seed.StoreAsync(database, Seed.Shipped);

        Assert.True(added > 0);
        Assert.Equal(0, addedAgain);
        Assert.Equal(rows, await database.RowCountsAsync());
    }

    [Fact]
    public async Task What_editors_changed_stays_as_they_left_it()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await Seed.StoreAsync(database, Seed.Shipped);
        await database.WithAsync(async db =>
        {
            (await db.Facts.SingleAsync(fact => fact.Key == "dui-renewal")).Correct("11.00", "11.00");
            var article = await db.Articles.Include(article => article.Translations).SingleAsync(article => article.Key == "children");
            article.Translations.Single(translation => translation.Culture == "es").Rename(new Slug("otra-direccion"));
            await db.SaveChangesAsync();
        });

        var added = await Seed.StoreAsync(database, Seed.Shipped);

        Assert.Equal(0, added);
        Assert.Equal("11.00", await database.AskAsync(db => db.Facts.Where(fact => fact.Key == "dui-renewal").Select(fact => fact.Value).SingleAsync()));
        Assert.True(await database.AskAsync(db => db.ArticleTranslations.AnyAsync(translation => translation.Slug == "otra-direccion")));
    }

    [Fact]
    public async Task What_the_files_have_gained_is_added_to_what_is_there()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await Seed.StoreAsync(database, Seed.Shipped);
        using var content = new ContentFolder(ContentLibrary.ShippedFolder);
        content.Replace("holidays.yaml", "- date: ", "- date: \"2031-01-01\"\n  name: {es: Año Nuevo, en: New Year, fr: Jour de l'an}\n- date: ");

        var added = await Seed.StoreAsync(database, content.Read());

        Assert.Equal(1, added);
        Assert.True(await database.AskAsync(db => db.Holidays.AnyAsync(holiday => holiday.Date == new DateOnly(2031, 1, 1))));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Content_at_fault_is_not_stored_at_all(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        var rows = await database.RowCountsAsync();
        using var content = new ContentFolder();
        var line = content.Replace("es/articles/rights/children.md", "owner: ", "colour: blue\nowner: ");

        var refusal = await Assert.ThrowsAsync<ContentException>(() => Seed.StoreAsync(database, content.Read()));

        Assert.Contains($"es/articles/rights/children.md:{line}: “colour” means nothing here.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(rows, await database.RowCountsAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_seed_that_the_database_refuses_halfway_leaves_nothing_behind(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        var twin = new Article("of-an-editor", Section.Rights, new Institution("editor", null, LocalizedText.Empty, LocalizedText.Empty, null), 1, 12);
        twin.Translate("es", Seed.Shipped.Articles.Single(article => article.Key == "children").Texts["es"].Slug);
        await database.SaveAsync(twin);
        var rows = await database.RowCountsAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => Seed.StoreAsync(database, Seed.Shipped));

        Assert.Equal(rows, await database.RowCountsAsync());
    }

    [Fact]
    public async Task A_seed_whose_rendering_fails_halfway_leaves_nothing_behind()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var rows = await database.RowCountsAsync();
        var rendered = 0;

        await Assert.ThrowsAsync<DomainException>(() => Seed.StoreAsync(database, Seed.Shipped, (markdown, language) =>
            ++rendered > 50 ? throw new DomainException("No more") : Seed.Render(markdown, language)));

        Assert.Equal(rows, await database.RowCountsAsync());
    }

    [Fact]
    public void A_content_folder_that_is_not_there_is_named()
    {
        var refusal = Assert.Throws<DirectoryNotFoundException>(() => ContentLibrary.Read("no-such-folder"));

        Assert.Contains("no-such-folder", refusal.Message, StringComparison.Ordinal);
    }
}
