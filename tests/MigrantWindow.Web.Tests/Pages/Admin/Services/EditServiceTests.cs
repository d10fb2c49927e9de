using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Tests.Pages.Admin.Services;

public sealed class EditServiceTests(PortalApp app) : ProposalTest(app)
{
    private const string Body = "Input.Texts[es].Body";

    [Fact]
    public async Task Saving_without_a_change_says_so_and_proposes_nothing()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        var author = await CaseworkerAsync(offices: office);

        var page = await author.FollowAsync(await (await author.OpenFormAsync(PathOf(service), "main form")).SubmitAsync());

        Assert.Equal("Nothing was changed.", page.Text(".flash"));
        Assert.Empty(await ProposalsToAsync(service));
    }

    [Fact]
    public async Task Sending_twice_proposes_once_and_saving_again_revises_the_own_proposal()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        var author = await CaseworkerAsync(offices: office);
        var form = await author.OpenFormAsync(PathOf(service), "main form");
        form["Input.Texts[es].Summary"] = "Primero";

        await form.SubmitAsync();
        var twice = await form.SubmitAsync();
        await ProposeAsync(author, service, "Segundo");

        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        Assert.Contains("Segundo", Assert.Single(await ProposalsToAsync(service)).Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_person_sees_what_somebody_proposed_before()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        await ProposeAsync(await CaseworkerAsync(offices: office), service, "Primero");

        var page = await (await CaseworkerAsync(offices: office)).OpenAsync(PathOf(service));

        Assert.Contains("Ana Prueba proposed a change on", page.Main, StringComparison.Ordinal);
        Assert.Contains(await ProposalPathAsync(service), page.Links);
    }

    [Fact]
    public async Task A_form_from_before_an_acceptance_shows_the_new_words_and_loses_nothing()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        var late = await (await CaseworkerAsync(offices: office)).OpenFormAsync(PathOf(service), "main form");
        late["Input.Texts[es].Eligibility"] = "Para todas las familias";
        await ProposeAsync(await CaseworkerAsync(offices: office), service, "Un resumen aceptado");
        await AcceptAsync(await CaseworkerAsync(offices: office), await ProposalPathAsync(service));

        var page = await late.SubmitToPageAsync();
        var again = await HtmlForm.Read(late.Visitor, page, "main form").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("changed after you opened the form", page.Errors, StringComparison.Ordinal);
        Assert.Contains("Un resumen aceptado", page.Text(".cards"), StringComparison.Ordinal);
        Assert.Contains("Para todas las familias", page.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory]
    [InlineData("Input.Texts[es].Name", "", "Enter the name")]
    [InlineData("Input.Texts[es].Slug", "No Slug", "is no slug")]
    [InlineData(Body, "Lea [esto](article:nowhere).", "These links lead nowhere: article:nowhere")]
    [InlineData(Body, "[x](javascript:alert(1))", "These links lead nowhere: javascript:alert")]
    [InlineData(Body, "Llame al {{phone:nobody}}.", "There is no fact {{phone:nobody}}")]
    [InlineData("Input.Hours", "Mon-Fri 8-12", "is no opening time")]
    [InlineData("Input.ReviewMonths", "99", "Enter 1 to 24 months")]
    public async Task What_is_wrong_stands_beside_its_field(string field, string value, string message)
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());

        var page = await HtmlPage.ReadAsync(await ProposeAsync(await CaseworkerAsync(offices: office), service, value, field));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.Text($"[id='{field.Replace('.', '-').Replace('[', '-').Replace(']', '-')}-error']"), StringComparison.Ordinal);
        Assert.Empty(await ProposalsToAsync(service));
    }

    [Fact]
    public async Task A_taken_address_is_refused()
    {
        var (service, other, office) = (await Data.ServiceAsync(), await Data.ServiceAsync(), await Data.OfficeAsync());

        var page = await HtmlPage.ReadAsync(await ProposeAsync(await CaseworkerAsync(offices: office), service, $"{other.Key}-es", "Input.Texts[es].Slug"));

        Assert.Contains("Another page has this address already", page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_too_long_come_back_whole()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        var words = new string('a', ServiceTranslation.SummaryMaxLength + 1);

        var page = await HtmlPage.ReadAsync(await ProposeAsync(await CaseworkerAsync(offices: office), service, words));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_Markdown_reaches_no_reader()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());

        await ProposeAsync(await CaseworkerAsync(offices: office), service, "Texto <script>alert(1)</script> <javascript:alert(1)> ![y](https://evil.example/p.png)", Body);
        await AcceptAsync(await CaseworkerAsync(offices: office), await ProposalPathAsync(service));
        var page = await ReadAsync(service);

        Assert.Contains("Texto", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        var form = await (await CaseworkerAsync(offices: office)).OpenFormAsync(PathOf(service), "main form");
        foreach (var name in (string[])["Input.Key", "Input.OrganizationId", "Input.ConfirmedOn", "Input.Texts[xx].Name", "Input.Texts[es].Html", "Own.State", "Others[0].State"])
        {
            form.Smuggle(name, "1");
        }

        await form.SubmitAsync();

        Assert.Empty(await ProposalsToAsync(service));
    }

    [Fact]
    public async Task What_to_bring_is_a_line_each_and_old_lines_leave_nothing_behind()
    {
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());

        await ProposeAsync(await CaseworkerAsync(offices: office), service, "DUI\r\n\r\nPartida de nacimiento", "Input.Texts[es].Documents");
        await AcceptAsync(await CaseworkerAsync(offices: office), await ProposalPathAsync(service));

        var page = await ReadAsync(service);
        Assert.Contains("Partida de nacimiento", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("A paper", page.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.AskAsync(db => db.Set<RequiredDocument>().CountAsync(document => EF.Property<int?>(document, "TranslationId") == null)));
    }

    [Fact]
    public async Task A_new_service_is_hidden_until_its_first_text_is_accepted()
    {
        var office = await Data.OfficeAsync();
        var author = await CaseworkerAsync(offices: office);
        var form = await author.OpenFormAsync("/admin/services/new");
        var name = $"Ayuda con cartas {TestData.NewKey("n")}";
        form["Input.Name"] = name;
        form["Input.Organization"] = await App.AskAsync(async db => $"{(await db.Institutions.SingleAsync(institution => institution.Key == "pddh")).Id}");
        var path = Visitor.PathOf(await form.SubmitAsync());
        var text = await author.OpenFormAsync(path, "main form");
        foreach (var (field, value) in new[] { ("Name", name), ("Summary", "Escribimos cartas"), ("Eligibility", "Para todos"), ("Body", "Una carta.") })
        {
            text[$"Input.Texts[es].{field}"] = value;
        }

        await text.SubmitAsync();
        var hidden = await Visitor.OpenAsync("/es/la-union/servicios");
        var id = int.Parse(path.Split('/')[^1], CultureInfo.InvariantCulture);
        var service = await App.AskAsync(db => db.Services.SingleAsync(service => service.Id == id));
        await AcceptAsync(await CaseworkerAsync(offices: office), await ProposalPathAsync(service));

        Assert.DoesNotContain(name, hidden.Main, StringComparison.Ordinal);
        Assert.Contains(name, (await Visitor.OpenAsync("/es/la-union/servicios")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_readers_see_is_not_removed()
    {
        var service = await Data.ServiceAsync();
        var administrator = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));
        var token = (await administrator.OpenFormAsync("/admin/institutions/new"))["__RequestVerificationToken"];

        var page = await HtmlPage.ReadAsync(await administrator.PostAsync($"{PathOf(service)}/removal", [new("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("It is in use and stays.", page.Errors, StringComparison.Ordinal);
        Assert.Contains("Readers see the text", page.Main, StringComparison.Ordinal);
    }
}
