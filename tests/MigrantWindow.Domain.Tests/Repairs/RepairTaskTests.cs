using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Repairs;

public sealed class RepairTaskTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly PageKey Page = new(PageKind.Article, 7, "la-union");

    [Fact]
    public void A_report_opens_a_task_and_another_of_the_same_is_counted()
    {
        var task = NewTask();

        task.Count(Given());

        Assert.Equal((RepairState.New, 2, 2), (task.State, task.Reports, task.Feedback.Count));
    }

    [Fact]
    public void What_is_about_something_else_is_not_counted()
    {
        var task = NewTask();

        Assert.Throws<DomainException>(() => task.Count(Given(FeedbackReason.WasClosed)));
        Assert.Throws<DomainException>(() => task.Count(Given(text: "me amenazó")));
        Assert.Throws<DomainException>(() => task.Count(new Feedback(Guid.NewGuid(), new PageKey(PageKind.Home), null, "es", FeedbackReason.WrongFact, null, Today)));
        Assert.Equal(1, task.Reports);
    }

    [Fact]
    public void It_goes_from_new_to_work_to_fixed_to_closed()
    {
        var task = NewTask();

        task.Begin();
        Assert.Equal(RepairState.InWork, task.State);
        task.Fix(" The number is right now ", Now.AddDays(3), Today.AddDays(3));
        Assert.Equal((RepairState.Fixed, "The number is right now", 3), (task.State, task.Note, task.DaysToFix));
        task.Close("", Now.AddDays(4));

        Assert.Equal((RepairState.Closed, "The number is right now", 3, Now.AddDays(3)), (task.State, task.Note, task.DaysToFix, task.EndedOn));
    }

    [Fact]
    public void Nothing_is_done_twice_or_after_the_end()
    {
        var task = NewTask();
        task.Begin();
        Assert.Throws<DomainException>(task.Begin);
        task.Close("It was right", Now);

        Assert.Throws<DomainException>(task.Begin);
        Assert.Throws<DomainException>(() => task.Fix("note", Now, Today));
        Assert.Throws<DomainException>(() => task.Close("note", Now));
        Assert.Throws<DomainException>(() => task.Count(Given()));
        Assert.Null(task.DaysToFix);
    }

    [Fact]
    public void Whoever_ends_it_says_why()
    {
        var task = NewTask();

        Assert.Throws<DomainException>(() => task.Fix(" ", Now, Today));
        Assert.Throws<DomainException>(() => task.Close("", Now));
        Assert.Throws<DomainException>(() => task.Fix(new string('x', RepairTask.NoteMaxLength + 1), Now, Today));
        Assert.True(task.IsOpen);
    }

    [Fact]
    public void Money_and_violence_are_for_few_eyes()
    {
        Assert.True(NewTask(FeedbackReason.ChargedMe).IsConfidential);
        Assert.True(NewTask(text: "El guardia me golpeó").IsConfidential);
        Assert.False(NewTask(text: "El teléfono no existe").IsConfidential);
    }

    [Fact]
    public void A_page_that_helped_opens_no_task_and_keeps_no_text()
    {
        var helped = new Feedback(Guid.NewGuid(), Page, 1, "es", null, "gracias", Today);

        Assert.Null(helped.Text);
        Assert.Throws<DomainException>(() => new RepairTask(helped, "Title", "/es"));
    }

    [Fact]
    public void A_text_is_kept_without_numbers_and_never_longer_than_is_allowed()
    {
        Assert.Equal("Llame al […]", Given(text: "Llame al 7123-4567").Text);
        Assert.Throws<DomainException>(() => Given(text: new string('x', Feedback.TextMaxLength + 1)));
    }

    [Fact]
    public void Seven_days_count_together() => Assert.Equal(Today.AddDays(-6), ClosureAlert.Since(Today));

    private static Feedback Given(FeedbackReason reason = FeedbackReason.WrongFact, string? text = null) => new(Guid.NewGuid(), Page, 1, "es", reason, text, Today);

    private static RepairTask NewTask(FeedbackReason reason = FeedbackReason.WrongFact, string? text = null) => new(Given(reason, text), "Title", "/es/la-union");
}
