using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Tests.Pages.Feedback;

public sealed class FeedbackThanksTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task Whoever_reports_reads_what_happens_next_and_the_phone_of_the_office()
    {
        var (office, phone) = (await Data.OfficeAsync(), await Data.PhoneAsync("22337788", fact => fact.Correct("22337788", "2233-7788")));
        await Data.ChangeAsync(office, async (db, tracked) => tracked.Reach(null, "es", [(await db.Facts.FindAsync(phone.Id))!]));

        var thanks = await FeedbackForms.ReportAsync(App, FeedbackForms.KeyOf(await Data.ArticleAsync(), office), FeedbackReason.WrongFact);

        Assert.Contains("The staff of the Window look into it", thanks.Main, StringComparison.Ordinal);
        Assert.Contains("2233-7788", thanks.Main, StringComparison.Ordinal);
        Assert.False(thanks.Has(".safeguard"));
        Assert.True(thanks.Response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData(FeedbackReason.ChargedMe, "Nobody may take money from you")]
    [InlineData(FeedbackReason.WasClosed, "Asking is free.")]
    [InlineData(FeedbackReason.NobodyAnswers, "Asking is free.")]
    public async Task Whoever_was_charged_or_met_a_closed_door_gets_advice(FeedbackReason reason, string advice)
    {
        var thanks = await FeedbackForms.ReportAsync(App, FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync()), reason);

        Assert.Contains(advice, thanks.Text(".safeguard"), StringComparison.Ordinal);
        Assert.Contains("Ombudsman (PDDH)", thanks.Text(".safeguard"), StringComparison.Ordinal);
        Assert.Equal(reason == FeedbackReason.ChargedMe, thanks.Main.Contains("Only IOM and the Ombudsman read it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_tells_nothing_and_whoever_comes_back_to_it_reads_nothing_of_the_report()
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());
        var form = await FeedbackForms.OpenAsync(App, key);
        var answer = await form.TapAsync(FeedbackReason.ChargedMe);

        Assert.Equal(Links.FeedbackThanks("en", key), Visitor.PathOf(answer));
        Assert.Contains("Nobody may take money", (await form.Visitor.FollowAsync(answer)).Main, StringComparison.Ordinal);
        var again = await form.Visitor.FollowAsync(answer);
        Assert.Equal("Thank you", again.Heading);
        Assert.DoesNotContain("money", again.Main, StringComparison.Ordinal);
        Assert.False(again.Has("[role=status]"));
    }

    [Fact]
    public async Task The_number_of_the_Ombudsman_stands_there_once_somebody_has_entered_it()
    {
        await using var own = new PortalApp();
        var (data, page) = (new TestData(own), new PageKey(PageKind.Home));
        Assert.Contains("not known yet", (await FeedbackForms.ReportAsync(own, page, FeedbackReason.ChargedMe)).Text(".safeguard"), StringComparison.Ordinal);

        await data.WithDatabaseAsync(async db =>
        {
            db.Add(new Fact("pddh", FactKind.Phone, "25204300", "2520-4300", TestData.Words("PDDH"), db.Institutions.Single(institution => institution.Key == "pddh"), 3));
            await db.SaveChangesAsync();
        });

        Assert.Contains("2520-4300", (await FeedbackForms.ReportAsync(own, page, FeedbackReason.ChargedMe)).Text(".safeguard"), StringComparison.Ordinal);
    }
}
