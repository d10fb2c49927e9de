using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Tests.Articles;

/// <summary>One translation, the people around it and a clock that goes forward.</summary>
internal sealed class Newsroom
{
    public static readonly DateTime Start = Words.Utc(2026, 3, 2, 15);

    public static readonly StaffMember Ana = new(1, "Ana", Roles.Ombudsman, Roles.Caseworker, [1]);
    public static readonly StaffMember Berta = new(2, "Berta", Roles.Ombudsman, Roles.Caseworker, [1]);
    public static readonly StaffMember Carla = new(3, "Carla", Roles.Ombudsman, Roles.Administrator, [1]);
    public static readonly StaffMember Dario = new(4, "Dario", Roles.Iom, Roles.Caseworker, []);

    public Newsroom(bool isPublished = true)
    {
        Owner = Words.Institution();
        Owner.IsSpokenForBy(Roles.Ombudsman);
        Text = Words.Article().Translate("es", new Slug("first"));
        if (isPublished)
        {
            Text.Ship(new RevisionText("Shipped", "Summary", "Body"), "<p>Shipped</p>", Start);
        }
    }

    public Institution Owner { get; }
    public ArticleTranslation Text { get; }
    public DateTime Now { get; private set; } = Start;

    public string? Live => Text.LiveAt(Now)?.Title;

    public static RevisionText Saying(string title, bool minor = false) => new(title, "Summary", "Body", minor);

    public void Wait(TimeSpan time) => Now += time;

    public Revision Write(StaffMember author, string title, DraftKind kind = DraftKind.Draft) => Text.Revise(kind, Saying(title), author, Now);

    public void WriteAndSubmit(StaffMember author, string title, DraftKind kind = DraftKind.Draft)
    {
        Write(author, title, kind);
        Text.Submit(kind, Now);
    }

    public Publication Approve(StaffMember by, DraftKind kind = DraftKind.Draft, DateTime? from = null, DateTime? until = null) =>
        Text.Approve(kind, Text.DraftOf(kind)?.Number ?? 0, by, Owner, $"<p>{Text.Revisions[^1].Title}</p>", new Period(from ?? Now, until), Now);

    public Publication PublishUrgently(StaffMember by, DraftKind kind = DraftKind.Draft) =>
        Text.PublishUrgently(kind, Text.DraftOf(kind)?.Number ?? 0, by, Owner, "<p>Urgent</p>", "It cannot wait", Now);
}
