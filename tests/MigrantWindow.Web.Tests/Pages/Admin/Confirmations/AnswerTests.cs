using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Confirmations;

/// <summary>Somebody outside fills in the form of a thing; staff accept it with one click.</summary>
public sealed class AnswerTests(PortalApp app) : AdminTest(app)
{
    private const string Outside = "minsal";

    [Fact]
    public async Task A_number_and_a_note_changed_from_outside_are_accepted_with_one_click()
    {
        var phone = await Data.PhoneAsync("22334455", institution: Outside);
        var article = await Data.ArticleAsync(html: $"<p>Call {{{{phone:{phone.Key}}}}}</p>");
        var form = await OpenAsync(ProposalSubject.Fact, phone.Id, "fr");
        (form["Answer.Value"], form["Answer.Texts[fr].Note"], form["Input.Text"], form["Input.Who"]) = ("2233-4466", "Le matin", "Depuis hier", "Accueil");
        form.Smuggle("Answer.Texts[es].Label", "Otro nombre");
        form.Smuggle("Answer.EmergencyPlace", "9");
        form.Smuggle("Answer.ReviewMonths", "24");

        var answer = await form.SubmitAsync();
        var before = (await ReadAsync()).Main;
        var accept = await (await CaseworkerAsync()).OpenFormAsync(await PathAsync(ProposalSubject.Fact, phone.Id), "form.accept");
        await accept.SubmitAsync();

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("2233-4466", before, StringComparison.Ordinal);
        Assert.Contains("Le matin", accept.Page.Main, StringComparison.Ordinal);
        Assert.Contains("Depuis hier", accept.Page.Main, StringComparison.Ordinal);
        var stored = await App.AskAsync(db => db.Facts.AsNoTracking().SingleAsync(fact => fact.Id == phone.Id));
        Assert.Equal(("22334466", "2233-4466", "Le matin"), (stored.Value, stored.Display, stored.Note.In("fr")));
        Assert.Equal((phone.Label.In("es"), null, phone.ReviewMonths), (stored.Label.In("es"), stored.EmergencyOrder, stored.ReviewMonths));
        Assert.Contains("2233-4466", (await ReadAsync()).Main, StringComparison.Ordinal);

        Task<HtmlPage> ReadAsync() => Visitor.OpenAsync($"/fr/la-union/droits/{article.Key}-fr");
    }

    [Fact]
    public async Task A_service_is_changed_in_the_language_of_the_page_and_keeps_the_others()
    {
        var service = await Data.ServiceAsync(institution: Outside);
        var form = await OpenAsync(ProposalSubject.Service, service.Id, "en");
        (form["Answer.Texts[en].Summary"], form["Input.Who"]) = ("A shorter summary", "Front desk");

        await form.SubmitAsync();
        await (await (await CaseworkerAsync()).OpenFormAsync(await PathAsync(ProposalSubject.Service, service.Id), "form.accept")).SubmitAsync();

        Assert.False(form.Has("Answer.Texts[es].Summary"));
        Assert.False(form.Has("Answer.Texts[en].Slug"));
        Assert.Contains("A shorter summary", (await Visitor.OpenAsync($"/en/la-union/services/{service.Key}-en")).Main, StringComparison.Ordinal);
        Assert.Contains("Summary (es)", (await Visitor.OpenAsync($"/es/la-union/servicios/{service.Key}-es")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_is_changed_too()
    {
        var office = await Data.OfficeAsync();
        await Data.WorkAtAsync(office, Outside);
        var form = await OpenAsync(ProposalSubject.Office, office.Id, "en");
        (form["Answer.Address"], form["Input.Who"]) = ("Calle Nueva 9", "Front desk");

        await form.SubmitAsync();
        await (await (await CaseworkerAsync()).OpenFormAsync(await PathAsync(ProposalSubject.Office, office.Id), "form.accept")).SubmitAsync();

        var page = await Visitor.OpenAsync($"/en/{office.Slug}");
        Assert.Contains("Calle Nueva 9", page.Main, StringComparison.Ordinal);
        Assert.Contains("8:00–16:00", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_the_link_still_works()
    {
        var phone = await Data.PhoneAsync("22334455", institution: Outside);
        var form = await OpenAsync(ProposalSubject.Fact, phone.Id, "en");
        (form["Answer.Value"], form["Answer.Texts[en].Note"], form["Input.Who"]) = ("call us", new string('x', 401), "Front desk");

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("The phone", page.ErrorFor("Answer.Value"), StringComparison.Ordinal);
        Assert.Equal("This must be 400 characters or less", page.ErrorFor("Answer.Texts[en].Note"));
        Assert.Equal("call us", HtmlForm.Read(form.Visitor, page, "#change")["Answer.Value"]);
        Assert.False(await App.AskAsync(db => db.Proposals.AnyAsync(proposal => proposal.Subject == ProposalSubject.Fact && proposal.SubjectId == phone.Id)));
    }

    [Fact]
    public async Task A_form_from_before_a_correction_is_not_taken()
    {
        var phone = await Data.PhoneAsync("22334455", institution: Outside);
        var form = await OpenAsync(ProposalSubject.Fact, phone.Id, "en");
        (form["Answer.Texts[en].Note"], form["Input.Who"]) = ("Mornings", "Front desk");
        await Data.ChangeAsync(phone, (_, fact) => { fact.Correct("22330000", "2233-0000"); return Task.CompletedTask; });

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Please look once more", page.Errors, StringComparison.Ordinal);
    }

    private async Task<HtmlForm> OpenAsync(ProposalSubject subject, int id, string language)
    {
        var key = SecretKey.New();
        var maker = (await Staff.StaffAsync(Roles.Iom, Roles.Caseworker)).Member;
        await App.WithDatabaseAsync(async db =>
        {
            db.Add(new ConfirmationLink(key, subject, id, await db.Institutions.SingleAsync(institution => institution.Key == Outside), maker, App.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });
        return await Staff.NewVisitor().OpenFormAsync($"/confirm/{key}?language={language}", "#change");
    }

    private async Task<string> PathAsync(ProposalSubject subject, int id) => $"/admin/proposals/{await App.AskAsync(db =>
        db.Proposals.Where(proposal => proposal.Subject == subject && proposal.SubjectId == id).MaxAsync(proposal => proposal.Id))}";

    private async Task<Visitor> CaseworkerAsync() => await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));
}
