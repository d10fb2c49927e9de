using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Confirmations;

public sealed class ConfirmationLinkTests(PortalApp app) : AdminTest(app)
{
    private const string Outside = "minsal";

    [Fact]
    public async Task An_outsider_confirms_the_hours_of_an_office_by_the_link_of_a_mail_once()
    {
        var office = await Data.OfficeAsync();
        await Data.WorkAtAsync(office, Outside);
        var (link, mail) = await SentAsync($"/admin/offices/{office.Id}", "fr");
        var outsider = Staff.NewVisitor();

        var form = await outsider.OpenFormAsync(link);
        var done = await outsider.FollowAsync(await form.SubmitAsync());
        var again = await form.SubmitToPageAsync();

        Assert.Equal("Est-ce toujours exact ? Office (fr)", mail.Subject);
        Assert.Equal("fr", form.Page.Language);
        Assert.Contains("8:00–16:00", form.Page.Main, StringComparison.Ordinal);
        Assert.Contains("Merci.", done.Text(".flash"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (done.Status, again.Status));
        Assert.Contains($"Confirmed by {await NameAsync("en")}", (await Visitor.OpenAsync($"/en/{office.Slug}")).Text(".freshness"), StringComparison.Ordinal);
        var entries = await AuditOfAsync($"office {office.Id}");
        Assert.Equal([AuditAction.ConfirmationLinkMade, AuditAction.Confirmed], entries.Select(entry => entry.Action));
        Assert.Equal((null, await NameAsync("es")), (entries[1].ActorId, entries[1].After));
    }

    [Fact]
    public async Task What_should_change_is_kept_as_a_proposal_for_staff_and_readers_see_nothing_of_it()
    {
        var phone = await Data.PhoneAsync("22334455", institution: Outside);
        var (link, _) = await SentAsync($"/admin/facts/{phone.Id}");
        var outsider = Staff.NewVisitor();
        var form = await outsider.OpenFormAsync(link, "#change");
        form["Input.Text"] = "<b>The number</b> is 2233-4466 now.";
        form["Input.Who"] = "Front desk";

        var done = await outsider.FollowAsync(await form.SubmitAsync());
        await form.SubmitAsync();

        Assert.Contains("The staff of the portal look at it", done.Text(".flash"), StringComparison.Ordinal);
        var proposal = Assert.Single(await ProposalsAsync(phone.Id));
        Assert.Equal((null, "Front desk", "{}", ProposalState.Open), (proposal.AuthorId, proposal.AuthorName, proposal.Before, proposal.State));
        Assert.NotNull(proposal.InstitutionId);
        Assert.Equal("<b>The number</b> is 2233-4466 now.", JsonDocument.Parse(proposal.Fields).RootElement.GetProperty("Text").GetString());
        Assert.Null(await App.AskAsync(db => db.Facts.Where(fact => fact.Id == phone.Id).Select(fact => fact.ConfirmedOn).SingleAsync()));
        Assert.EndsWith(": Front desk", Assert.Single(await AuditOfAsync($"fact {phone.Id}"), entry => entry.Action == AuditAction.ProposalMade).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_or_nothing_is_refused_and_the_link_still_works()
    {
        var phone = await Data.PhoneAsync("22334455", institution: Outside);
        var (link, _) = await SentAsync($"/admin/facts/{phone.Id}");
        var form = await Staff.NewVisitor().OpenFormAsync(link, "#change");
        form["Input.Text"] = new string('x', 1001);

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("This must be 1000 characters or less", page.ErrorFor("Input.Text"));
        Assert.Equal("Write who you are", page.ErrorFor("Input.Who"));
        Assert.Equal(1001, HtmlForm.Read(form.Visitor, page, "#change")["Input.Text"].Length);
        Assert.Empty(await ProposalsAsync(phone.Id));
        Assert.Equal(HttpStatusCode.OK, (await Visitor.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Nobody_confirms_what_they_did_not_see()
    {
        var phone = await Data.PhoneAsync("22334455", institution: Outside);
        var (link, _) = await SentAsync($"/admin/facts/{phone.Id}");
        var form = await Staff.NewVisitor().OpenFormAsync(link);
        await Data.ChangeAsync(phone, (_, fact) => { fact.Correct("22330000", "2233-0000"); return Task.CompletedTask; });

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Please look once more", page.Errors, StringComparison.Ordinal);
        Assert.Contains("2233-0000", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await HtmlForm.Read(form.Visitor, page).SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task A_link_that_is_late_or_not_whole_says_so_kindly()
    {
        var phone = await Data.PhoneAsync("22334455", institution: Outside);
        var key = SecretKey.New();
        await App.WithDatabaseAsync(async db =>
        {
            var maker = new StaffMember((await Staff.StaffAsync(Roles.Iom, Roles.Caseworker)).Id, "Ana", Roles.Iom, Roles.Caseworker, []);
            db.Add(new ConfirmationLink(key, ProposalSubject.Fact, phone.Id, await db.Institutions.FirstAsync(), maker, App.Clock.GetUtcNow().UtcDateTime - ConfirmationLink.Lifetime));
            await db.SaveChangesAsync();
        });

        var late = await Visitor.OpenAsync($"/confirm/{key}?language=en");
        var unknown = await Visitor.OpenAsync("/confirm/nonsense?language=es");

        Assert.Equal((HttpStatusCode.Gone, "The time of this link is over"), (late.Status, late.Heading));
        Assert.Equal((HttpStatusCode.NotFound, "es"), (unknown.Status, unknown.Language));
        Assert.Contains("Ábralo", unknown.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_kept_by_nobody_and_found_by_no_search_engine()
    {
        var (link, _) = await SentAsync($"/admin/facts/{(await Data.PhoneAsync("22334455", institution: Outside)).Id}");

        var page = await Visitor.OpenAsync(link);

        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("/confirm", await (await Visitor.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confidential_address_is_shown_to_no_outsider_and_the_words_of_an_article_are()
    {
        const string Secret = "Calle Secreta 9";
        var service = await Data.ServiceAsync(confidential: true, address: Secret, institution: Outside);
        var article = await Data.ArticleAsync(html: "<p>Words of the article {{phone:police}}</p>", institution: Outside);

        var shelter = await Visitor.OpenAsync((await SentAsync($"/admin/services/{service.Id}")).Link);
        var text = await Visitor.OpenAsync((await SentAsync($"/admin/articles/{article.Id}")).Link);

        Assert.Equal(HttpStatusCode.OK, shelter.Status);
        Assert.DoesNotContain(Secret, shelter.Source, StringComparison.Ordinal);
        Assert.Contains("Words of the article 911", text.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Email", "nobody", "An address looks like name@example.org.")]
    [InlineData("Input.Email", "a@example.org\r\nBcc: b@example.org", "An address looks like name@example.org.")]
    [InlineData("Input.Email", "", "Enter their mail address")]
    [InlineData("Input.Language", "xx", "Choose a language")]
    [InlineData("Input.InstitutionId", "2147483647", "Only an institution outside the portal that answers for it can confirm it. Choose one of the list.")]
    public async Task What_is_mistyped_is_said_beside_its_field_and_no_mail_goes_out(string field, string value, string error)
    {
        var phone = await Data.PhoneAsync("22334455", institution: Outside);
        var form = await FilledAsync($"/admin/facts/{phone.Id}", "en");
        form[field] = value;

        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, error), (page.Status, page.ErrorFor(field)));
        Assert.Equal(0, await App.AskAsync(db => db.ConfirmationLinks.CountAsync(link => link.Subject == ProposalSubject.Fact && link.SubjectId == phone.Id)));
    }

    [Fact]
    public async Task Only_so_many_mails_go_out_about_one_thing_in_a_day()
    {
        var form = await FilledAsync($"/admin/facts/{(await Data.PhoneAsync("22334455", institution: Outside)).Id}", "en");
        for (var sent = 0; sent < ConfirmationLink.MostOfOneThing; sent++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
        }

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Enough mails were sent", page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_in_the_name_of_an_institution_whose_staff_confirm_here_themselves()
    {
        var office = await Data.OfficeAsync();
        await Data.ChangeAsync(office, async (db, tracked) => tracked.WorkWith(await db.Institutions.Where(institution => institution.Key == "pddh" || institution.Key == Outside).ToListAsync()));

        Assert.Contains("Only an institution outside", await AnswerAsync($"/admin/offices/{office.Id}", "pddh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_owns_gives_or_works_at_a_thing_can_be_asked_about_it()
    {
        var office = await Data.OfficeAsync();
        await Data.WorkAtAsync(office, Outside);
        string[] things =
        [
            $"/admin/offices/{office.Id}", $"/admin/facts/{(await Data.PhoneAsync("22334455", institution: Outside)).Id}",
            $"/admin/services/{(await Data.ServiceAsync(institution: Outside)).Id}", $"/admin/articles/{(await Data.ArticleAsync(institution: Outside)).Id}",
        ];

        foreach (var thing in things)
        {
            Assert.Contains("Only an institution outside", await AnswerAsync(thing, "rnpn"), StringComparison.Ordinal);
            Assert.Equal(["", $"{(await InstitutionAsync()).Id}"], (await FilledAsync(thing, "en")).Page.Document.QuerySelectorAll("select[name='Input.InstitutionId'] option").Select(option => option.GetAttribute("value")!));
        }
    }

    [Fact]
    public async Task Where_nobody_outside_answers_for_it_the_page_says_so()
    {
        var page = await (await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker))).OpenAsync($"/admin/articles/{(await Data.ArticleAsync()).Id}/confirmation-link");

        Assert.False(page.Has("main form"));
        Assert.Contains("No institution outside the portal answers for it", page.Main, StringComparison.Ordinal);
    }

    /// <returns>What the form says of the institution that was smuggled in.</returns>
    private async Task<string> AnswerAsync(string thing, string institution)
    {
        var form = await FilledAsync(thing, "en");
        form["Input.InstitutionId"] = $"{await App.AskAsync(db => db.Institutions.Where(other => other.Key == institution).Select(other => other.Id).SingleAsync())}";
        var page = await form.SubmitToPageAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        return page.ErrorFor("Input.InstitutionId") ?? "";
    }

    private async Task<HtmlForm> FilledAsync(string thing, string language)
    {
        var caseworker = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));
        var form = await caseworker.OpenFormAsync($"{thing}/confirmation-link");
        form["Input.InstitutionId"] = $"{(await InstitutionAsync()).Id}";
        form["Input.Email"] = $"{TestData.NewKey("outside")}@example.org";
        form["Input.Language"] = language;
        return form;
    }

    private async Task<(string Link, MimeKit.MimeMessage Mail)> SentAsync(string thing, string language = "en")
    {
        var form = await FilledAsync(thing, language);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
        var mail = (await App.Mailbox.WaitForAsync(form["Input.Email"])).Single();
        return (Mailbox.PathIn(mail), mail);
    }

    private Task<Institution> InstitutionAsync() => App.AskAsync(db => db.Institutions.SingleAsync(institution => institution.Key == Outside));

    private async Task<string> NameAsync(string language) => (await InstitutionAsync()).Name.In(language);

    private Task<List<Proposal>> ProposalsAsync(int factId) =>
        App.AskAsync(db => db.Proposals.AsNoTracking().Where(proposal => proposal.Subject == ProposalSubject.Fact && proposal.SubjectId == factId).ToListAsync());

    private Task<List<AuditEntry>> AuditOfAsync(string subject) =>
        App.AskAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Number).ToListAsync());
}
