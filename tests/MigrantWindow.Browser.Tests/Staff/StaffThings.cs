using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Links;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Statistics;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests.Staff;

/// <summary>One of everything the staff area shows, in every state an article can be in, with words as long as a phone may meet them.</summary>
public sealed class StaffThings
{
    private static readonly string LongWord = new('W', ArticleTranslation.TitleMaxLength);

    private readonly Dictionary<string, int> _ids = [];

    private StaffThings(DateTime now) => Now = now;

    private DateTime Now { get; }

    public string PreviewKey { get; } = SecretKey.New();

    public string ConfirmationKey { get; } = SecretKey.New();

    public static async Task<StaffThings> MakeAsync(TestData data, StaffData staff, Office office)
    {
        var things = new StaffThings(data.Now);
        await things.MakeThingsAsync(data, staff, office);
        await things.MakeArticlesAsync(data, staff, office);
        await things.MakeTrainingsAsync(data, office);
        await things.MakeReportsAsync(data, office);
        return things;
    }

    /// <summary>The record that a pattern such as <c>admin/facts/{id:int}/removal</c> leads to.</summary>
    /// <exception cref="InvalidOperationException">A page without a record to show: make one here.</exception>
    public int For(string pattern)
    {
        var keys = pattern.Split('/').Reverse().Where(_ids.ContainsKey);
        return _ids[keys.FirstOrDefault() ?? throw new InvalidOperationException($"No record is made for {pattern}.")];
    }

    private async Task MakeThingsAsync(TestData data, StaffData staff, Office office)
    {
        var service = await data.ServiceAsync(address: LongWord);
        await data.ChangeAsync(service, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));
        await data.AlertAsync(office, Now, Now.AddDays(1), "The road is flooded");
        await data.ProposalAsync(service.Id, LongWord);
        var person = await staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office);
        await staff.SignedInAsync(person);
        (_ids["offices"], _ids["services"], _ids["staff"]) = (office.Id, service.Id, person.Id);
        _ids["facts"] = (await data.PhoneAsync("22334455")).Id;
        _ids["terms"] = await data.TermAsync();
        _ids["synonyms"] = await data.SynonymAsync();
        _ids["institutions"] = await data.InstitutionAsync();
        var proposal = new Proposal(
            ProposalSubject.Term, _ids["terms"], $"{{\"Term\":{{\"es\":\"{LongWord}\"}}}}", """{"Term":{"es":"Term (es)"}}""", LongWord, person.Member, Now);
        await data.SaveAsync(proposal);
        _ids["proposals"] = proposal.Id;
        var link = new CheckedLink($"https://example.org/{TestData.NewKey(LongWord)}", $"Article {LongWord}");
        link.Answered(LinkState.Broken, "404", Now);
        await data.SaveAsync(link);
        await data.WithDatabaseAsync(async db =>
        {
            (_ids["journeys"], _ids["sources"]) = ((await db.Journeys.FirstAsync()).Id, (await db.Sources.FirstAsync()).Id);
            db.Add(new ConfirmationLink(ConfirmationKey, ProposalSubject.Office, office.Id, await db.Institutions.FirstAsync(i => i.Key == "minsal"), person.Member, Now));
            await db.SaveChangesAsync();
        });
    }

    /// <summary>One session to come, with a request and a waiting list; one that is over, with attendance and a certificate.</summary>
    private async Task MakeTrainingsAsync(TestData data, Office office)
    {
        var coming = await data.TrainingSessionAsync(office, 2, plan => plan with { Place = LongWord, ByApproval = true });
        await data.ChangeTrainingAsync(coming, session => session.SignUp(new SignUp(Guid.NewGuid(), "es", LongWord[..Registration.NameMaxLength], "a@example.org", null, Sectors.Schools, LongWord[..Registration.MunicipalityMaxLength], 1), Now));
        await data.RegistrationAsync(coming, 2);
        await data.RegistrationAsync(coming);
        var held = await data.HeldSessionAsync(office, "Ana Prueba", LongWord[..Registration.NameMaxLength], null);
        await data.ChangeTrainingAsync(held, session => session.Participants.ToList().ForEach(person => session.Record(person.Id, Attendance.Attended, Now)));
        await data.WithDatabaseAsync(async db =>
        {
            var session = await db.TrainingSessions.Include(s => s.Course).Include(s => s.Registrations).ThenInclude(r => r.Participants).SingleAsync(s => s.Id == held.Id);
            db.AddRange(session.Participants.Where(person => person.Name is not null).Select(person => new Certificate(session, person, LongWord, Now)));
            await db.SaveChangesAsync();
        });
        (_ids["trainings"], _ids["courses"]) = (coming.Id, coming.CourseId);
        (_ids["attendance"], _ids["list"], _ids["totals"], _ids["certificates"], _ids["print"]) = (held.Id, held.Id, held.Id, held.Id, held.Id);
    }

    /// <summary>A report with a long text, and views of a page.</summary>
    private async Task MakeReportsAsync(TestData data, Office office)
    {
        _ids["repairs"] = await data.RepairAsync(office, string.Concat(Enumerable.Repeat("W", Feedback.TextMaxLength)), LongWord);
        var page = new CountedPage(new PageKey(Domain.Shared.PageKind.Office, Office: office.Slug), "es", office.Id);
        page.IsCalled(LongWord, $"/es/{office.Slug}/{LongWord}");
        page.Add(DateOnly.FromDateTime(Now), 123_456);
        await data.SaveAsync(page);
    }

    private async Task MakeArticlesAsync(TestData data, StaffData staff, Office office)
    {
        var author = (await staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office)).Member;
        var editor = (await staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, office)).Member;
        var waiting = await data.WaitingArticleAsync(office, staff);
        await ChangeAsync(data, waiting, async (db, article) =>
        {
            var (spanish, french) = (article.Translations.Single(text => text.Culture == "es"), article.Translations.Single(text => text.Culture == "fr"));
            spanish.Revise(DraftKind.Correction, new RevisionText(LongWord, LongWord, $"## {LongWord}\n\n- {LongWord}"), author, Now);
            spanish.Submit(DraftKind.Correction, Now);
            french.Revise(DraftKind.Draft, new RevisionText("Titre", "Résumé", "Texte", IsMachineMade: true, SourceNumber: 1), author, Now);
            french.Submit(DraftKind.Draft, Now);
            french.Return(DraftKind.Draft, french.DraftOf(DraftKind.Draft)!.Number, LongWord, Now);
            await db.SaveChangesAsync();
            db.Add(new PreviewLink(PreviewKey, spanish.Id, spanish.DraftOf(DraftKind.Draft)!, author.Id, Now));
        });
        _ids["articles"] = waiting.Id;
        _ids["schedule-cancellation"] = await PublishedAsync((spanish, owner, number) => spanish.Approve(DraftKind.Draft, number, editor, owner, "<p>Later</p>", new Period(Now.AddDays(1)), Now));
        _ids["second-approval"] = await PublishedAsync((spanish, owner, number) => spanish.PublishUrgently(DraftKind.Draft, number, editor, owner, "<p>Now</p>", LongWord, Now));

        async Task<int> PublishedAsync(Action<ArticleTranslation, Institution, int> publish)
        {
            var article = await data.WaitingArticleAsync(office, staff);
            await ChangeAsync(data, article, async (db, tracked) =>
            {
                var spanish = tracked.Translations.Single(text => text.Culture == "es");
                publish(spanish, (await db.Institutions.FindAsync(tracked.OwnerId))!, spanish.DraftOf(DraftKind.Draft)!.Number);
            });
            return article.Id;
        }
    }

    private static Task ChangeAsync(TestData data, Article article, Func<Data.PortalDbContext, Article, Task> change) => data.ChangeAsync(article, async (db, tracked) =>
    {
        await db.Entry(tracked).Collection(a => a.Translations).Query()
            .Include(t => t.Revisions).Include(t => t.Publications).Include(t => t.Drafts).LoadAsync();
        await change(db, tracked);
    });
}
