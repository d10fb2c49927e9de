using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using static MigrantWindow.Domain.Tests.Articles.Newsroom;

namespace MigrantWindow.Domain.Tests.Articles;

public sealed class TranslationStateTests
{
    private readonly Newsroom _room = new();
    private readonly ArticleTranslation _french = Words.Article().Translate("fr", new Slug("premier"));

    private TranslationState State => _french.StateAgainst(_room.Text, _room.Now);

    [Fact]
    public void It_is_missing_then_in_progress_then_reviewed()
    {
        Assert.Equal(TranslationState.Missing, State);

        _french.Revise(DraftKind.Draft, Saying("Nouveau") with { SourceNumber = 1 }, Ana, _room.Now);
        Assert.Equal(TranslationState.InProgress, State);

        Publish(sourceNumber: 1);
        Assert.Equal(TranslationState.Reviewed, State);
    }

    [Fact]
    public void A_change_of_the_Spanish_text_outdates_it_unless_it_was_minor()
    {
        Publish(sourceNumber: 1);

        _room.Text.Revise(DraftKind.Draft, Saying("Typo mended", minor: true), Ana, _room.Now);
        Approve();
        Assert.Equal(TranslationState.Reviewed, State);

        _room.Write(Ana, "Other price");
        Approve();
        Assert.Equal(TranslationState.Outdated, State);
    }

    [Fact]
    public void A_minor_change_after_a_major_one_does_not_hide_that_it_is_outdated()
    {
        Publish(sourceNumber: 1);
        _room.Write(Ana, "Other price");
        Approve();

        _room.Text.Revise(DraftKind.Draft, Saying("Typo mended", minor: true), Ana, _room.Now);
        Approve();

        Assert.Equal(TranslationState.Outdated, State);
    }

    [Fact]
    public void What_a_machine_translated_says_so_until_somebody_has_checked_it()
    {
        Publish(sourceNumber: 1, machine: true);
        Assert.Equal(TranslationState.Machine, State);

        Publish(sourceNumber: 1);
        Assert.Equal(TranslationState.Reviewed, State);
    }

    private void Approve()
    {
        _room.Wait(TimeSpan.FromMinutes(1));
        _room.Text.Submit(DraftKind.Draft, _room.Now);
        _room.Approve(Berta);
    }

    private void Publish(int sourceNumber, bool machine = false)
    {
        _room.Wait(TimeSpan.FromMinutes(1));
        _french.Revise(DraftKind.Draft, new RevisionText($"Titre {_room.Now:O}", "Résumé", "Texte", false, machine, sourceNumber), Ana, _room.Now);
        _french.Submit(DraftKind.Draft, _room.Now);
        _french.Approve(DraftKind.Draft, _french.Drafts[0].Number, Berta, _room.Owner, "<p>Texte</p>", new Period(_room.Now), _room.Now);
    }
}
