using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Tests.Pages.Admin.Glossary;

public sealed class EditTermTests(PortalApp app) : ProposalTest(app)
{
    [Fact]
    public async Task A_new_term_is_hidden_until_its_first_words_are_accepted()
    {
        var author = await CaseworkerAsync(offices: await Data.OfficeAsync());
        var name = $"Salvoconducto {TestData.NewKey("t")}";
        var add = await author.OpenFormAsync("/admin/terms/new");
        add["Input.Name"] = name;
        var path = Visitor.PathOf(await add.SubmitAsync());
        var form = await author.OpenFormAsync(path, "main form");
        form["Input.Texts[es].Term"] = name;
        form["Input.Texts[es].Definition"] = "Un permiso para viajar.";
        await form.SubmitAsync();
        var hidden = await Visitor.OpenAsync("/es/glosario");
        var proposal = (await author.OpenAsync(path)).Links.Single(link => link.StartsWith("/admin/proposals/", StringComparison.Ordinal));

        await AcceptAsync(await CaseworkerAsync(Roles.Iom), proposal);

        Assert.DoesNotContain(name, hidden.Main, StringComparison.Ordinal);
        Assert.Contains(name, (await Visitor.OpenAsync("/es/glosario")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_hall_decides_nothing_of_the_glossary()
    {
        var (term, office) = (await Data.TermAsync(), await Data.OfficeAsync());
        var author = await CaseworkerAsync(offices: office);
        var form = await author.OpenFormAsync($"/admin/terms/{term}", "main form");
        form["Input.Texts[es].Definition"] = "Otra explicación.";
        await form.SubmitAsync();
        var path = (await author.OpenAsync($"/admin/terms/{term}")).Links.Single(link => link.StartsWith("/admin/proposals/", StringComparison.Ordinal));

        Assert.False((await (await CaseworkerAsync(Roles.Municipality, office)).OpenAsync(path)).Has("form.accept"));
        Assert.True((await (await CaseworkerAsync(offices: office)).OpenAsync(path)).Has("form.accept"));
    }

    [Fact]
    public async Task A_term_that_a_text_links_to_stays_and_another_goes()
    {
        var (used, unused) = (await Data.TermAsync(), await Data.TermAsync());
        var key = await App.AskAsync(db => db.GlossaryTerms.Where(term => term.Id == used).Select(term => term.Key).SingleAsync());
        await Data.ArticleAsync(html: $"<p><a href=\"/es/glosario#{key}\">x</a></p>");
        var administrator = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));

        var page = await administrator.OpenAsync($"/admin/terms/{used}/removal");
        var answer = await (await administrator.OpenFormAsync($"/admin/terms/{unused}/removal")).SubmitAsync();

        Assert.Contains("Article article-", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(await App.AskAsync(db => db.GlossaryTerms.IgnoreQueryFilters([QueryFilters.Published]).AnyAsync(term => term.Id == unused)));
    }
}
