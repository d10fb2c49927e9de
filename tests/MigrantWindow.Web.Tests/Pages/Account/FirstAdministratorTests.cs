using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.CommandLine;

namespace MigrantWindow.Web.Tests.Pages.Account;

/// <summary>Each on a portal that has no administrator yet.</summary>
public sealed class FirstAdministratorTests : IDisposable
{
    private const string Email = "first@example.org";

    private readonly PortalApp _app = new();
    private readonly StaffData _staff;

    public FirstAdministratorTests() => _staff = new StaffData(_app);

    [Fact]
    public async Task The_link_sets_up_an_administrator_of_IOM_and_leads_to_the_second_factor()
    {
        var visitor = _staff.NewVisitor();

        var response = await (await FormAsync(visitor, await LinkAsync())).SubmitAsync();

        var person = await _app.FindStaffAsync(Email);
        Assert.Equal("/account/second-factor", Visitor.PathOf(response));
        Assert.Equal("Iom, Administrator", person!.Assignment);
        Assert.Equal(("Eva Prueba", "fr"), (person.Name, person.Language));
        var entry = Assert.Single(await _app.AuditOfAsync(person));
        Assert.Equal((AuditAction.FirstAdministratorSetUp, null, "Iom, Administrator"), (entry.Action, entry.Before, entry.After));
        Assert.StartsWith("/account/second-factor?", Visitor.PathOf(await visitor.GetAsync("/admin")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_the_link_does_not_use_it_up_and_using_it_does()
    {
        var link = await LinkAsync();
        await _staff.NewVisitor().OpenAsync(link);
        await _staff.NewVisitor().SendAsync(HttpMethod.Head, link);
        Assert.Equal(HttpStatusCode.Redirect, (await (await FormAsync(_staff.NewVisitor(), link)).SubmitAsync()).StatusCode);

        var page = await _staff.NewVisitor().OpenAsync(link);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("This link was used already", page.Heading);
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task After_sixty_minutes_the_link_is_over_also_for_a_form_that_was_open()
    {
        var link = await LinkAsync();
        var form = await FormAsync(_staff.NewVisitor(), link);

        _app.Clock.Advance(TimeSpan.FromMinutes(61));
        var sent = await form.SubmitToPageAsync();
        var opened = await _staff.NewVisitor().OpenAsync(link);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (sent.Status, opened.Status));
        Assert.Equal("The time of this link is over", opened.Heading);
        Assert.Contains("create-admin", opened.Main, StringComparison.Ordinal);
        Assert.Null(await _app.FindStaffAsync(Email));
    }

    [Fact]
    public async Task An_altered_link_is_not_found_and_says_what_to_do()
    {
        var link = await LinkAsync();
        var altered = link[..^1] + (link[^1] == 'A' ? 'B' : 'A');

        var page = await _staff.NewVisitor().OpenAsync(altered);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("This link is not whole", page.Heading);
    }

    [Fact]
    public async Task A_later_link_takes_the_place_of_an_earlier_one()
    {
        var earlier = await LinkAsync();
        var later = await LinkAsync();

        Assert.Equal(HttpStatusCode.Gone, (await _staff.NewVisitor().GetAsync(earlier)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _staff.NewVisitor().GetAsync(later)).StatusCode);
    }

    [Fact]
    public async Task Once_there_is_an_administrator_no_other_link_works_and_none_is_made()
    {
        await _staff.StaffAsync(Roles.Iom, Roles.Administrator);

        var page = await _staff.NewVisitor().OpenAsync(await _app.LinkAsync(StaffLinkPurpose.FirstAdministrator, null));

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("ask them for an invitation", page.Main, StringComparison.Ordinal);
        Assert.Null(await _app.Services.IssueFirstAdministratorLinkAsync(default));
    }

    [Fact]
    public async Task Of_two_browsers_at_once_one_wins_and_the_other_is_told()
    {
        var link = await LinkAsync();
        var forms = await Task.WhenAll(FormAsync(_staff.NewVisitor(), link, "one@example.org"), FormAsync(_staff.NewVisitor(), link, "two@example.org"));

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Gone], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, await _app.AskAsync(db => db.Users.AdministratorsOfIom().CountAsync()));
    }

    [Fact]
    public async Task Of_two_links_that_two_nodes_made_at_once_one_wins()
    {
        var keys = new[] { SecretKey.New(), SecretKey.New() };
        await _app.WithDatabaseAsync(async db =>
        {
            db.AddRange(keys.Select(key => new StaffLink(key, StaffLinkPurpose.FirstAdministrator, null, _app.Clock.GetUtcNow().UtcDateTime)));
            await db.SaveChangesAsync();
        });
        var forms = await Task.WhenAll(keys.Select((key, number) => FormAsync(_staff.NewVisitor(), $"/account/first-administrator/{key}", $"node{number}@example.org")));

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Gone], answers.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_the_link_still_works()
    {
        var link = await LinkAsync();
        var form = await FormAsync(_staff.NewVisitor(), link, "no address");
        form["Input.Name"] = "";
        form["Input.Language"] = "es";
        var page = await form.SubmitToPageAsync();

        var weak = await FormAsync(_staff.NewVisitor(), link);
        weak["Input.Password"] = "Eva Prueba Prueba Eva";
        var refused = await weak.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (page.Status, refused.Status));
        Assert.Equal("Enter an address such as name@example.org", page.ErrorFor("Input.Email"));
        Assert.Equal("Enter your name", page.ErrorFor("Input.Name"));
        Assert.Contains("easy to guess", refused.ErrorFor("Input.Password"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _staff.NewVisitor().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task The_database_knows_only_the_hash_of_the_key()
    {
        var key = (await LinkAsync()).Split('/')[^1];

        var hashes = await _app.AskAsync(db => db.StaffLinks.Select(link => link.KeyHash).ToListAsync());

        Assert.Contains(SecretKey.HashOf(key), hashes);
        Assert.DoesNotContain(key, hashes);
    }

    public void Dispose() => _app.Dispose();

    private static async Task<HtmlForm> FormAsync(Visitor visitor, string link, string email = Email)
    {
        var form = await visitor.OpenFormAsync(link);
        form["Input.Name"] = "Eva Prueba";
        form["Input.Email"] = email;
        form["Input.Language"] = "fr";
        form["Input.Password"] = StaffData.Password;
        return form;
    }

    private async Task<string> LinkAsync() => new Uri((await _app.Services.IssueFirstAdministratorLinkAsync(default))!).PathAndQuery;
}
