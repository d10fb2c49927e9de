using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using static MigrantWindow.Domain.Tests.Articles.Newsroom;

namespace MigrantWindow.Domain.Tests.Articles;

public sealed class PublishingTests
{
    private readonly Newsroom _room = new();

    [Fact]
    public void A_colleague_of_the_owner_institution_approves_and_readers_see_it_from_then_on()
    {
        _room.WriteAndSubmit(Ana, "New");
        _room.Wait(TimeSpan.FromHours(1));

        _room.Approve(Berta);

        Assert.Equal("New", _room.Live);
        Assert.Equal("Shipped", _room.Text.LiveAt(_room.Now.AddTicks(-1))!.Title);
        Assert.Empty(_room.Text.Drafts);
    }

    [Fact]
    public void Nobody_approves_what_they_wrote_any_part_of()
    {
        _room.Write(Ana, "Mine");
        _room.WriteAndSubmit(Berta, "Mine, changed by Berta");

        Assert.Throws<DomainException>(() => _room.Approve(Ana));
        Assert.Throws<DomainException>(() => _room.Approve(Berta));
        Assert.Equal("Shipped", _room.Live);
    }

    [Fact]
    public void Another_institution_approves_nothing_and_a_draft_that_nobody_handed_in_is_not_approved()
    {
        _room.Write(Ana, "New");
        Assert.Throws<DomainException>(() => _room.Approve(Berta));
        _room.Text.Submit(DraftKind.Draft, _room.Now);

        Assert.Throws<DomainException>(() => _room.Approve(Dario));
        Assert.Throws<DomainException>(() => _room.PublishUrgently(Berta));
    }

    [Fact]
    public void Whoever_approves_approves_what_they_read_and_nothing_newer()
    {
        _room.WriteAndSubmit(Ana, "Read");
        var read = _room.Text.DraftOf(DraftKind.Draft)!.Number;
        _room.WriteAndSubmit(Ana, "Slipped in");

        Assert.Throws<DomainException>(() => _room.Text.Approve(DraftKind.Draft, read, Berta, _room.Owner, "<p></p>", new Period(_room.Now), _room.Now));
        Assert.Equal("Shipped", _room.Live);
    }

    [Fact]
    public void A_text_that_is_changed_in_review_is_a_draft_again()
    {
        _room.WriteAndSubmit(Ana, "New");
        _room.Write(Ana, "Newer");

        Assert.Equal(DraftState.Draft, _room.Text.DraftOf(DraftKind.Draft)!.State);
        Assert.Throws<DomainException>(() => _room.Approve(Berta));
    }

    [Fact]
    public void What_is_returned_keeps_the_note_until_it_is_approved()
    {
        _room.WriteAndSubmit(Ana, "New");
        _room.Text.Return(DraftKind.Draft, 2, "Name the price", _room.Now);
        Assert.Equal((DraftState.Returned, "Name the price"), (_room.Text.Drafts[0].State, _room.Text.Drafts[0].Note));

        _room.WriteAndSubmit(Ana, "New with price");

        Assert.Equal("Name the price", _room.Text.Drafts[0].Note);
        Assert.Equal("New with price", _room.Approve(Berta).Title);
    }

    [Fact]
    public void A_scheduled_text_comes_and_goes_by_the_clock_alone()
    {
        _room.WriteAndSubmit(Ana, "In May");
        _room.Approve(Berta, from: Words.Utc(2026, 5, 1), until: Words.Utc(2026, 6, 1));

        Assert.Equal("Shipped", _room.Text.LiveAt(Words.Utc(2026, 4, 30))!.Title);
        Assert.Equal("In May", _room.Text.LiveAt(Words.Utc(2026, 5, 1))!.Title);
        Assert.Null(_room.Text.LiveAt(Words.Utc(2026, 6, 1)));
    }

    [Fact]
    public void A_cancelled_schedule_leaves_the_live_text_and_waits_as_a_draft_again()
    {
        _room.WriteAndSubmit(Ana, "In May");
        _room.Approve(Berta, from: Words.Utc(2026, 5, 1));

        _room.Text.CancelScheduled(Carla, _room.Owner, _room.Now);

        Assert.Equal("Shipped", _room.Text.LiveAt(Words.Utc(2027, 1, 1))!.Title);
        Assert.Equal((DraftState.Draft, 2), (_room.Text.Drafts[0].State, _room.Text.Drafts[0].Number));
    }

    [Fact]
    public void A_correction_goes_past_a_draft_that_waits_and_the_draft_must_take_it_over()
    {
        _room.WriteAndSubmit(Ana, "Long work");
        _room.WriteAndSubmit(Ana, "Corrected", DraftKind.Correction);
        _room.Approve(Berta, DraftKind.Correction);
        Assert.Equal("Corrected", _room.Live);

        Assert.Throws<DomainException>(() => _room.Approve(Berta));
        _room.WriteAndSubmit(Ana, "Long work, corrected");

        Assert.Equal("Long work, corrected", _room.Approve(Berta).Title);
    }

    [Fact]
    public void An_urgent_text_is_flagged_until_somebody_else_approves_it()
    {
        _room.Write(Ana, "The office is closed");
        _room.PublishUrgently(Carla);
        Assert.True(_room.Text.LiveAt(_room.Now)!.IsFlagged);

        Assert.Throws<DomainException>(() => _room.Text.ApproveUrgent(_room.Text.LiveAt(_room.Now)!.RevisionNumber, Carla, _room.Owner, _room.Now));
        Assert.Throws<DomainException>(() => _room.Text.ApproveUrgent(_room.Text.LiveAt(_room.Now)!.RevisionNumber, Ana, _room.Owner, _room.Now));
        _room.Text.ApproveUrgent(_room.Text.LiveAt(_room.Now)!.RevisionNumber, Berta, _room.Owner, _room.Now);

        Assert.False(_room.Text.LiveAt(_room.Now)!.IsFlagged);
    }

    [Fact]
    public void The_words_of_a_flagged_text_stay_its_authors_words_in_what_is_built_on_them()
    {
        _room.Write(Ana, "Urgent");
        _room.PublishUrgently(Carla);
        _room.WriteAndSubmit(Berta, "Urgent, and more");

        Assert.Throws<DomainException>(() => _room.Approve(Ana));
    }

    [Fact]
    public void Bringing_an_old_text_back_makes_a_new_revision_that_its_author_cannot_approve()
    {
        var old = _room.Write(Ana, "Old");
        _room.Text.Drop(DraftKind.Draft);

        var restored = _room.Text.Revise(DraftKind.Draft, Saying("Old"), Berta, _room.Now, old);
        _room.Text.Submit(DraftKind.Draft, _room.Now);

        Assert.Equal((3, old.Hash), (restored.Number, restored.Hash));
        Assert.Throws<DomainException>(() => _room.Approve(Ana));
        Assert.Equal("Old", _room.Approve(Carla).Title);
    }

    [Fact]
    public void An_archived_text_is_seen_no_more_and_its_history_stays()
    {
        _room.Wait(TimeSpan.FromDays(1));

        _room.Text.Archive(Berta, _room.Owner, _room.Now);

        Assert.Null(_room.Live);
        Assert.Single(_room.Text.Publications);
        Assert.Throws<DomainException>(() => _room.Text.Archive(Berta, _room.Owner, _room.Now));
    }

    [Fact]
    public void Saving_the_same_twice_makes_one_revision()
    {
        _room.Write(Ana, "New");
        _room.Write(Ana, "New");

        Assert.Equal(2, _room.Text.Revisions.Count);
    }

    [Fact]
    public void A_second_person_approves_the_urgent_text_they_read_and_no_later_one()
    {
        _room.Write(Ana, "Read");
        var read = _room.PublishUrgently(Carla).RevisionNumber;
        _room.Write(Ana, "Slipped in");
        _room.PublishUrgently(Carla);

        Assert.Throws<DomainException>(() => _room.Text.ApproveUrgent(read, Berta, _room.Owner, _room.Now));
        Assert.True(_room.Text.LiveAt(_room.Now)!.IsFlagged);
    }

    [Fact]
    public void Whoever_goes_on_from_a_dropped_text_writes_with_its_author()
    {
        var room = new Newsroom(isPublished: false);
        room.Write(Ana, "Dropped");
        room.Text.Drop(DraftKind.Draft);
        room.WriteAndSubmit(Berta, "Dropped, with a comma");

        Assert.Throws<DomainException>(() => room.Approve(Ana));
        Assert.Equal("Dropped, with a comma", room.Approve(Carla).Title);
    }

    [Fact]
    public void Nothing_urgent_is_published_under_a_text_that_would_take_it_away()
    {
        _room.WriteAndSubmit(Ana, "In May");
        _room.Approve(Berta, from: Words.Utc(2026, 5, 1));
        _room.Write(Ana, "Closed today");

        Assert.Throws<DomainException>(() => _room.PublishUrgently(Carla));
    }
}
