using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Articles;

/// <summary>How a text comes before readers, and goes.</summary>
public sealed partial class ArticleTranslation
{
    /// <summary>A second person lets readers see exactly the revision they read.</summary>
    /// <exception cref="DomainException">They wrote part of it, it is not theirs to approve, it changed since they read it, or the live text did.</exception>
    public Publication Approve(DraftKind kind, int number, StaffMember by, Institution owner, string html, Period period, DateTime now)
    {
        by.RefuseUnlessSpeakingFor(owner, Right.ApproveContent);
        var draft = Waiting(kind, number);
        draft.RefuseUnlessInReview();
        var revision = RevisionOf(number);
        if (revision.ContributorIds.Contains(by.Id))
        {
            throw new DomainException("Nobody approves what they wrote themselves: ask a colleague.");
        }

        return Publish(draft, new Publication(revision, html, Checked(period, now), by.Id), now);
    }

    /// <summary>One person publishes alone what cannot wait; it stays flagged until a second one approves it.</summary>
    public Publication PublishUrgently(DraftKind kind, int number, StaffMember by, Institution owner, string html, string reason, DateTime now)
    {
        by.RefuseUnlessSpeakingFor(owner, Right.PublishUrgently);
        var publication = new Publication(RevisionOf(number), html, Checked(new Period(now), now), by.Id);
        publication.IsUrgent(reason);
        return Publish(Waiting(kind, number), publication, now);
    }

    /// <summary>A second person approves what was published alone.</summary>
    public void ApproveUrgent(int number, StaffMember by, Institution owner, DateTime now)
    {
        by.RefuseUnlessSpeakingFor(owner, Right.ApproveContent);
        var live = LiveAt(now) ?? throw new DomainException("Readers see no text of this article.");
        if (live.RevisionNumber != number)
        {
            throw new DomainException("The text was changed since you read it. Read it again.");
        }

        live.Second(by, RevisionOf(live.RevisionNumber));
        Version = Guid.NewGuid();
    }

    /// <summary>What was to be published later waits as a draft again.</summary>
    public void CancelScheduled(StaffMember by, Institution owner, DateTime now)
    {
        by.RefuseUnlessSpeakingFor(owner, Right.ApproveContent);
        var scheduled = ScheduledAt(now) ?? throw new DomainException("No text waits to be published later.");
        _publications.Remove(scheduled);
        Settle();
        if (DraftOf(DraftKind.Draft) is null)
        {
            var draft = new Draft(DraftKind.Draft);
            draft.Rewrite(scheduled.RevisionNumber, CurrentNumber(now), now);
            _drafts.Add(draft);
        }
    }

    /// <summary>Readers see it no more; its history stays.</summary>
    public void Archive(StaffMember by, Institution owner, DateTime now)
    {
        by.RefuseUnlessSpeakingFor(owner, Right.ApproveContent);
        var live = LiveAt(now) ?? throw new DomainException("Readers see no text of this article.");
        live.EndAt(now);
        Settle();
    }

    /// <summary>The revision that readers see, or will see once its time comes.</summary>
    private int? CurrentNumber(DateTime now) => (ScheduledAt(now) ?? LiveAt(now))?.RevisionNumber;

    private Publication Publish(Draft draft, Publication publication, DateTime now)
    {
        if (draft.BaseNumber != CurrentNumber(now))
        {
            throw new DomainException("Readers see another text now than when this one was written. Open it, take over what is new, and save it.");
        }

        _drafts.Remove(draft);
        return Publish(publication);
    }

    private Publication Publish(Publication publication)
    {
        _publications.Add(publication);
        Settle();
        return publication;
    }

    private void Settle()
    {
        _publications.Sort((one, other) => one.VisibleFrom.CompareTo(other.VisibleFrom));
        foreach (var (place, publication) in _publications.Index())
        {
            publication.Stand(
                place > 0 ? _publications[place - 1] : null,
                place + 1 < _publications.Count ? _publications[place + 1].VisibleFrom : null);
        }

        Version = Guid.NewGuid();
    }

    private Period Checked(Period period, DateTime now)
    {
        if (ScheduledAt(now) is not null)
        {
            throw new DomainException("Another text waits to be published later. Cancel that first.");
        }

        var from = period.From < now ? now : period.From;
        return period.Until <= from
            ? throw new DomainException("A text must end after it begins.")
            : period with { From = from };
    }

    private Draft Waiting(DraftKind kind, int? number = null)
    {
        var draft = DraftOf(kind) ?? throw new DomainException("No such text waits any more: somebody was faster.");
        return number is null || draft.Number == number ? draft : throw new DomainException("The text was changed since you read it. Read it again.");
    }

    private void RefuseCorrectionOfNothing(DraftKind kind, DateTime now)
    {
        if (kind == DraftKind.Correction && LiveAt(now) is null)
        {
            throw new DomainException("Readers see no text that could be corrected.");
        }

        if (kind == DraftKind.Correction && ScheduledAt(now) is not null)
        {
            throw new DomainException("Another text waits to be published later and would take the correction away. Cancel it first.");
        }
    }

    private void Change(Draft draft, Action<Draft> change)
    {
        change(draft);
        Version = Guid.NewGuid();
    }
}
