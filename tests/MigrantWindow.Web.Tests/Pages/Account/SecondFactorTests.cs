using System.Net;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class SecondFactorTests(PortalApp app) : WebTest(app)
{
    private const string Path = "/account/second-factor";

    [Fact]
    public async Task A_right_code_opens_the_page_that_was_wanted_with_a_new_session_and_the_old_cookie_is_dead()
    {
        var (person, authenticator) = await PersonAsync();
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor: false);
        var copy = Staff.CopyOf(visitor);

        var response = await EnterAsync(visitor, authenticator.CodeAt(App.Clock.GetUtcNow()), $"{Path}?returnUrl=%2Faccount");

        Assert.Equal("/account", Visitor.PathOf(response));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).StatusCode);
        Assert.NotEqual(CookieOf(visitor), CookieOf(copy));
        Assert.StartsWith("/account/sign-in", Visitor.PathOf(await copy.GetAsync(Path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_code_counts_one_step_early_or_late_and_no_more(int steps, bool counts)
    {
        var (person, authenticator) = await PersonAsync();

        var response = await EnterAsync(await Staff.SignedInAsync(person, hasSecondFactor: false), authenticator.CodeAt(App.Clock.GetUtcNow() + steps * SoftAuthenticator.Step));

        Assert.Equal(counts ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_code_counts_once_and_so_does_every_earlier_one()
    {
        var (person, authenticator) = await PersonAsync();
        var now = App.Clock.GetUtcNow();
        await EnterAsync(await Staff.SignedInAsync(person, hasSecondFactor: false), authenticator.CodeAt(now));

        var again = await EnterAsync(await Staff.SignedInAsync(person, hasSecondFactor: false), authenticator.CodeAt(now));
        var earlier = await EnterAsync(await Staff.SignedInAsync(person, hasSecondFactor: false), authenticator.CodeAt(now - SoftAuthenticator.Step));
        var next = await EnterAsync(await Staff.SignedInAsync(person, hasSecondFactor: false), authenticator.CodeAt(now + SoftAuthenticator.Step));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Redirect], [again.StatusCode, earlier.StatusCode, next.StatusCode]);
    }

    [Fact]
    public async Task Of_fifty_who_bring_one_code_at_once_one_comes_in()
    {
        var (person, authenticator) = await PersonAsync();
        var code = authenticator.CodeAt(App.Clock.GetUtcNow());
        List<HtmlForm> forms = [];
        for (var browser = 0; browser < 50; browser++)
        {
            var form = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenFormAsync(Path);
            form["Input.Code"] = code;
            forms.Add(form);
        }

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(49, answers.Count(answer => answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_also_for_the_right_code()
    {
        var (person, authenticator) = await PersonAsync();
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor: false);
        List<HttpStatusCode> answers = [];
        for (var guess = 0; guess < 12; guess++)
        {
            answers.Add((await EnterAsync(visitor, $"{guess:000000}")).StatusCode);
        }

        var right = await EnterAsync(visitor, authenticator.CodeAt(App.Clock.GetUtcNow()));
        App.Clock.Advance(right.Headers.RetryAfter!.Delta!.Value);
        var later = await EnterAsync(visitor, authenticator.CodeAt(App.Clock.GetUtcNow()));

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.Redirect], [right.StatusCode, later.StatusCode]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("123456123456123456123456")]
    public async Task A_wrong_code_is_said_beside_the_field(string code)
    {
        var (person, _) = await PersonAsync();
        var form = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenFormAsync(Path);

        form["Input.Code"] = code;
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.ErrorFor("Input.Code"));
        Assert.NotEmpty(page.Errors);
    }

    [Fact]
    public async Task Spaces_in_a_code_do_not_matter()
    {
        var (person, authenticator) = await PersonAsync();
        var code = authenticator.CodeAt(App.Clock.GetUtcNow());

        var response = await EnterAsync(await Staff.SignedInAsync(person, hasSecondFactor: false), $" {code[..3]} {code[3..]} ");

        Assert.Equal("/admin", Visitor.PathOf(response));
    }

    [Fact]
    public async Task Who_has_no_second_factor_yet_is_led_to_both_kinds()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker), hasSecondFactor: false);

        var page = await visitor.OpenAsync(Path);

        Assert.False(page.Has("main form"));
        Assert.All((string[])["/account/authenticator", "/account/passkeys/new"], path => Assert.Contains(path, page.Links));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/authenticator")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/passkeys/new")).StatusCode);
    }

    [Fact]
    public async Task The_phone_offers_digits_and_the_code_by_itself()
    {
        var (person, _) = await PersonAsync();

        var page = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenAsync(Path);

        Assert.True(page.Has("input[name='Input.Code'][inputmode=numeric][autocomplete=one-time-code]"));
    }

    private async Task<(StaffUser Person, SoftAuthenticator Authenticator)> PersonAsync()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        return (person, await App.AddAuthenticatorAsync(person));
    }

    private static async Task<HttpResponseMessage> EnterAsync(Visitor visitor, string code, string path = Path)
    {
        var form = await visitor.OpenFormAsync(path);
        form["Input.Code"] = code;
        return await form.SubmitAsync();
    }

    private static string CookieOf(Visitor visitor) => visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "__Host-staff").Value;
}
