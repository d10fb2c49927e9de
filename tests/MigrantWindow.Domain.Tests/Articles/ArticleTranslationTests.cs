using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Articles;

public sealed class ArticleTranslationTests
{
    private static readonly DateTime Now = Words.Utc(2026, 3, 2, 15);

    [Fact]
    public void Shipping_puts_the_text_live_and_keeps_it_as_the_first_revision()
    {
        var translation = NewTranslation();
        var version = translation.Version;

        translation.Ship(new RevisionText("Title", "Summary", "Body"), "<p>Body</p>", Now);

        var live = translation.LiveAt(Now)!;
        Assert.Equal(("Title", "Summary", "<p>Body</p>", Now), (live.Title, live.Summary, live.Html, live.VisibleFrom));
        Assert.NotEqual(version, translation.Version);
        var revision = Assert.Single(translation.Revisions);
        Assert.Equal(("Title", "Summary", "Body"), (revision.Title, revision.Summary, revision.Body));
        Assert.Equal((1, null, Now), (revision.Number, revision.AuthorId, revision.WrittenOn));
        Assert.Equal(Revision.HashOf("Title", "Summary", "Body"), revision.Hash);
    }

    [Fact]
    public void A_text_that_has_not_been_shipped_is_not_published() => Assert.Null(NewTranslation().LiveAt(Now));

    [Fact]
    public void A_second_text_cannot_come_with_the_portal_and_changes_nothing()
    {
        var translation = NewTranslation();
        translation.Ship(new RevisionText("Title", "Summary", "Body"), "<p>Body</p>", Now);

        Assert.Throws<DomainException>(() => translation.Ship(new RevisionText("Other", "Other", "Other"), "<p>Other</p>", Now.AddDays(1)));

        Assert.Equal("Title", translation.LiveAt(Now.AddDays(2))!.Title);
        Assert.Single(translation.Revisions);
    }

    [Fact]
    public void Renaming_keeps_the_old_slug_so_that_its_links_go_on_working()
    {
        var translation = NewTranslation();
        var version = translation.Version;

        translation.Rename(new Slug("second"));
        translation.Rename(new Slug("third"));

        Assert.Equal("third", translation.Slug);
        Assert.Equal([("es", "first"), ("es", "second")], translation.OldSlugs.Select(old => (old.Culture, old.Slug)));
        Assert.NotEqual(version, translation.Version);
    }

    [Fact]
    public void Renaming_back_removes_the_old_slug_so_that_no_link_runs_in_a_circle()
    {
        var translation = NewTranslation();
        translation.Rename(new Slug("second"));

        translation.Rename(new Slug("first"));

        Assert.Equal("first", translation.Slug);
        Assert.Equal(["second"], translation.OldSlugs.Select(old => old.Slug));
    }

    [Fact]
    public void Renaming_to_the_same_slug_changes_nothing()
    {
        var translation = NewTranslation();
        var version = translation.Version;

        translation.Rename(new Slug("first"));

        Assert.Empty(translation.OldSlugs);
        Assert.Equal(version, translation.Version);
    }

    private static ArticleTranslation NewTranslation() => Words.Article().Translate("es", new Slug("first"));
}
