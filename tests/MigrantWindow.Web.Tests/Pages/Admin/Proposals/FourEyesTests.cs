using System.Net;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Proposals;

/// <summary>Two people stand behind every published word.</summary>
public sealed class FourEyesTests(PortalApp app) : ProposalTest(app)
{
    [Fact]
    public async Task Readers_see_a_change_once_a_colleague_has_accepted_it()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        var before = (await ReadAsync(service)).Main;

        var saved = await ProposeAsync(await CaseworkerAsync(offices: office), service, "Un resumen nuevo");
        var meanwhile = (await ReadAsync(service)).Main;
        var accepted = await AcceptAsync(await CaseworkerAsync(offices: office), await ProposalPathAsync(service));

        Assert.Equal(PathOf(service), Visitor.PathOf(saved));
        Assert.Equal(before, meanwhile);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Contains("Un resumen nuevo", (await ReadAsync(service)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_author_cannot_accept_even_by_a_form_of_their_own()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        var author = await CaseworkerAsync(offices: office);
        await ProposeAsync(author, service, "Un resumen nuevo");
        var path = await ProposalPathAsync(service);

        var form = await author.OpenFormAsync(path, "form.dismiss");
        var page = await HtmlPage.ReadAsync(await form.PostToAsync(path));

        Assert.False(form.Page.Has("form.accept"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Nobody accepts their own proposal", page.Errors, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Open, Assert.Single(await ProposalsToAsync(service)).State);
        Assert.DoesNotContain("Un resumen nuevo", (await ReadAsync(service)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_of_another_institution_may_read_a_proposal_but_not_decide_it()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        await ProposeAsync(await CaseworkerAsync(offices: office), service, "Un resumen nuevo");
        var path = await ProposalPathAsync(service);
        var townHall = await CaseworkerAsync(Roles.Municipality, office);
        var token = (await townHall.OpenFormAsync(PathOf(service), "main form"))["__RequestVerificationToken"];

        var page = await HtmlPage.ReadAsync(await townHall.PostAsync(path, [new("__RequestVerificationToken", token)]));
        var dismissed = await HtmlPage.ReadAsync(await townHall.PostAsync($"{path}?handler=Dismissal", [new("__RequestVerificationToken", token), new("Reason", "No")]));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (page.Status, dismissed.Status));
        Assert.False(page.Has("form.accept"));
        Assert.Equal(ProposalState.Open, Assert.Single(await ProposalsToAsync(service)).State);
    }

    [Fact]
    public async Task Accepting_twice_acts_once()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        await ProposeAsync(await CaseworkerAsync(offices: office), service, "Un resumen nuevo");
        var form = await (await CaseworkerAsync(offices: office)).OpenFormAsync(await ProposalPathAsync(service), "form.accept");

        var answers = new[] { await form.SubmitAsync(), await form.SubmitAsync() };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(ProposalState.Accepted, Assert.Single(await ProposalsToAsync(service)).State);
    }

    [Fact]
    public async Task Whoever_accepts_accepts_what_they_saw()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        var author = await CaseworkerAsync(offices: office);
        await ProposeAsync(author, service, "Un resumen nuevo");
        var form = await (await CaseworkerAsync(offices: office)).OpenFormAsync(await ProposalPathAsync(service), "form.accept");

        await ProposeAsync(author, service, "Otra cosa muy distinta");
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("changed after you opened the page", page.Errors, StringComparison.Ordinal);
        Assert.Contains("Otra cosa muy distinta", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_proposal_changes_only_its_own_fields()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        await ProposeAsync(await CaseworkerAsync(offices: office), service, "Un resumen nuevo");
        var older = await ProposalPathAsync(service);
        await ProposeAsync(await CaseworkerAsync(offices: office), service, "Para quien regresa", "Input.Texts[es].Eligibility");
        await AcceptAsync(await CaseworkerAsync(offices: office), await ProposalPathAsync(service));

        var approver = await CaseworkerAsync(offices: office);
        var page = await approver.OpenAsync(older);
        await AcceptAsync(approver, older);

        Assert.Contains("changed after the proposal was made", page.Main, StringComparison.Ordinal);
        var read = (await ReadAsync(service)).Main;
        Assert.Contains("Un resumen nuevo", read, StringComparison.Ordinal);
        Assert.Contains("Para quien regresa", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dismissal_says_why_and_changes_nothing()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        await ProposeAsync(await CaseworkerAsync(offices: office), service, "Un resumen nuevo");
        var form = await (await CaseworkerAsync(offices: office)).OpenFormAsync(await ProposalPathAsync(service), "form.dismiss");

        var empty = await form.SubmitToPageAsync();
        form["Reason"] = "Lo dice ya la ley";
        var answer = await form.SubmitAsync();

        Assert.Equal("Say why", empty.ErrorFor("Reason"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var proposal = Assert.Single(await ProposalsToAsync(service));
        Assert.Equal((ProposalState.Dismissed, "Lo dice ya la ley"), (proposal.State, proposal.Answer));
        Assert.DoesNotContain("Un resumen nuevo", (await ReadAsync(service)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_from_outside_is_noted_and_changes_nothing()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        await Data.ProposalAsync(service.Id, "La puerta es <b>otra</b>.");
        var before = (await ReadAsync(service)).Main;

        var form = await (await CaseworkerAsync(offices: office)).OpenFormAsync(await ProposalPathAsync(service), "form.accept");
        await form.SubmitAsync();

        Assert.Equal("La puerta es <b>otra</b>.", form.Page.Text("blockquote"));
        Assert.Equal(ProposalState.Accepted, Assert.Single(await ProposalsToAsync(service)).State);
        Assert.Equal(before, (await ReadAsync(service)).Main);
    }

    [Fact]
    public async Task A_proposal_out_of_reach_is_answered_like_none()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(service, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(foreign.Id))!]));
        await Data.ProposalAsync(service.Id);
        var visitor = await CaseworkerAsync(Roles.Municipality, own);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(await ProposalPathAsync(service))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PathOf(service))).StatusCode);
        Assert.DoesNotContain(await ProposalPathAsync(service), (await visitor.OpenAsync("/admin/proposals?state=Open")).Links);
    }
}
