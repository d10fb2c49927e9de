using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using static MigrantWindow.Domain.Tests.Articles.Newsroom;

namespace MigrantWindow.Domain.Tests.Articles;

/// <summary>Any acts in any order, also those that the pages would not offer.</summary>
public sealed class FourEyesPropertyTests
{
    private static readonly StaffMember[] People = [Ana, Berta, Carla, Dario];

    [Property(MaxTest = 2000)]
    public Property Whatever_one_person_does_alone_nothing_of_theirs_is_published_without_a_flag() =>
        Prop.ForAll(Acts(People.Length).ToArbitrary(), acts =>
        {
            var (room, alone) = (new Newsroom(), People[acts.Count % People.Length]);

            foreach (var act in acts)
            {
                Try(room, act with { Who = Array.IndexOf(People, alone) });
            }

            return room.Text.Publications.All(publication => publication.PublishedById is null || publication.IsFlagged);
        });

    [Property(MaxTest = 2000)]
    public Property Each_text_without_a_flag_was_approved_by_somebody_who_wrote_no_part_of_it() =>
        Prop.ForAll(Acts(People.Length).ToArbitrary(), acts =>
        {
            var room = new Newsroom();

            acts.ForEach(act => Try(room, act));

            return room.Text.Publications.Where(publication => publication is { PublishedById: not null, IsFlagged: false }).All(publication =>
                !room.Text.RevisionOf(publication.RevisionNumber).ContributorIds.Contains(publication.SecondedById ?? publication.PublishedById!.Value)
                && publication.SecondedById != publication.PublishedById);
        });

    [Property(MaxTest = 2000)]
    public Property What_readers_see_changes_by_a_publication_an_archiving_or_the_clock_and_by_nothing_else() =>
        Prop.ForAll(Acts(People.Length).ToArbitrary(), acts =>
        {
            var room = new Newsroom();
            return acts.TrueForAll(act =>
            {
                room.Wait(TimeSpan.FromSeconds(1));
                var (seen, hash) = (room.Live, room.Text.LiveAt(room.Now)?.Hash);
                var done = Try(room, act);
                return (done && act.Verb is Verb.Approve or Verb.PublishUrgently or Verb.Archive or Verb.Wait)
                    || (seen, hash) == (room.Live, room.Text.LiveAt(room.Now)?.Hash);
            });
        });

    [Property(MaxTest = 2000)]
    public Property At_no_time_there_are_two_texts_and_what_is_seen_is_what_was_approved() =>
        Prop.ForAll(Acts(People.Length).ToArbitrary(), acts =>
        {
            var room = new Newsroom();

            acts.ForEach(act => Try(room, act));

            var moments = room.Text.Publications.Select(publication => publication.VisibleFrom).Append(room.Now);
            return moments.All(moment => room.Text.Publications.Count(publication => publication.IsLiveAt(moment)) <= 1)
                && room.Text.Publications.All(publication => publication.Hash == room.Text.RevisionOf(publication.RevisionNumber).Hash);
        });

    private static Gen<List<Act>> Acts(int people) => Gen.ListOf(
        from verb in Gen.Elements(Enum.GetValues<Verb>())
        from who in Gen.Choose(0, people - 1)
        from kind in Gen.Elements(DraftKind.Draft, DraftKind.Draft, DraftKind.Correction)
        from number in Gen.Choose(1, 6)
        select new Act(verb, who, kind, number)).Select(acts => acts.ToList());

    /// <returns>Whether it was allowed.</returns>
    private static bool Try(Newsroom room, Act act)
    {
        try
        {
            Do(room, act, People[act.Who]);
            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }

    private static void Do(Newsroom room, Act act, StaffMember who)
    {
        Action what = act.Verb switch
        {
            Verb.Write => () => room.Write(who, $"Words {act.Number} of {who.Name}", act.Kind),
            Verb.Submit => () => room.Text.Submit(act.Kind, room.Now),
            Verb.Return => () => room.Text.Return(act.Kind, room.Text.DraftOf(act.Kind)?.Number ?? 0, "Not yet", room.Now),
            Verb.Drop => () => room.Text.Drop(act.Kind),
            Verb.Restore => () => room.Text.Revise(act.Kind, Saying(room.Text.RevisionOf(act.Number).Title), who, room.Now, room.Text.RevisionOf(act.Number)),
            Verb.Approve => () => room.Approve(who, act.Kind, from: act.Number > 4 ? room.Now.AddHours(act.Number) : null),
            Verb.PublishUrgently => () => room.PublishUrgently(who, act.Kind),
            Verb.ApproveUrgent => () => room.Text.ApproveUrgent(room.Text.LiveAt(room.Now)?.RevisionNumber ?? 0, who, room.Owner, room.Now),
            Verb.CancelScheduled => () => room.Text.CancelScheduled(who, room.Owner, room.Now),
            Verb.Archive => () => room.Text.Archive(who, room.Owner, room.Now),
            _ => () => room.Wait(TimeSpan.FromHours(3)),
        };
        what();
    }

    private enum Verb
    {
        Write,
        Submit,
        Return,
        Drop,
        Restore,
        Approve,
        PublishUrgently,
        ApproveUrgent,
        CancelScheduled,
        Archive,
        Wait,
    }

    private sealed record Act(Verb Verb, int Who, DraftKind Kind, int Number);
}
