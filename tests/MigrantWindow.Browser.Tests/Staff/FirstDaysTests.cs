using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MigrantWindow.Testing;
using OtpNet;

namespace MigrantWindow.Browser.Tests.Staff;

/// <summary>From the first start of the program to three people who do their own work, in real browsers, with a real mail server that comes late.</summary>
public sealed partial class FirstDaysTests(BrowserApp app) : BrowserTest(app), IDisposable
{
    private const string Password = "a lighthouse over seven hills";

    private readonly string _folder = Directory.CreateTempSubdirectory("first-days").FullName;
    private readonly SmtpServer _mail = new();
    private readonly Uri _portal = new($"http://localhost:{LoopbackPort.Free()}");

    [SkippableFact]
    public async Task The_first_administrator_invites_two_people_and_takes_one_away_again()
    {
        Assert.False(!SmtpServer.IsThere && SmtpServer.IsRequired, SmtpServer.Missing);
        Skip.If(!SmtpServer.IsThere, SmtpServer.Missing);
        await using var program = await StartAsync();

        var administrator = await NewPageAsync(portal: _portal);
        await SetUpAsync(administrator, FirstLink().Match(program.Output).Value);
        await InviteAsync(administrator, "Carla", "Ombudsman (PDDH)", "Caseworker", "La Unión Window");
        await InviteAsync(administrator, "Mateo", "Town hall", "Administrator", "La Hachadura Window");
        await _mail.ComeAsync("accept"); // the mails waited for it
        await Eventually.IsAsync(() => _mail.Taken.Count == 2, "both invitations arrive");

        var carla = await NewPageAsync(portal: _portal);
        await AcceptAsync(carla, "Carla");
        await AddAuthenticatorAsync(carla);
        await SeesOnlyTheirOwnAsync(carla, "Ombudsman (PDDH)", "La Unión Window");

        var mateo = await NewPageAsync(portal: _portal);
        await AcceptAsync(mateo, "Mateo");
        await AddPasskeyAsync(mateo);
        await SeesOnlyTheirOwnAsync(mateo, "Town hall", "La Hachadura Window");

        await DeactivateAsync(administrator, "Carla");
        await Link(carla, "Today").ClickAsync();
        await Expect(Heading(carla, "Sign in")).ToBeVisibleAsync();
        await Link(mateo, "Today").ClickAsync();
        await Expect(Heading(mateo, "Today")).ToBeVisibleAsync();
    }

    public void Dispose()
    {
        _mail.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<PortalProcess> StartAsync()
    {
        var (program, http) = await PortalProcess.ServeAsync(
            _folder, "--environment=Development", PortalProcess.Database(_folder), $"--urls=http://127.0.0.1:{_portal.Port}", $"--Site:Url={_portal}",
            "--Smtp:Host=127.0.0.1", $"--Smtp:Port={_mail.Port}", "--Smtp:Security=None", "--Smtp:From=window@example.org");
        http.Dispose();
        await Eventually.IsAsync(() => FirstLink().IsMatch(program.Output), "the first link is printed");
        return program;
    }

    private async Task SetUpAsync(IPage page, string link)
    {
        await page.GotoAsync($"{link}?language=en");
        await FillAsync(page, "Name", "Ines");
        await FillAsync(page, "E-mail", "ines@example.org");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Language", Exact = true }).SelectOptionAsync("en");
        await FillAsync(page, "Password", Password);
        await ShouldBeAccessibleAsync(page);
        await PressAsync(page, "Set up the account");
        await AddAuthenticatorAsync(page);
        await Expect(Heading(page, "Today")).ToBeVisibleAsync();
    }

    private static async Task InviteAsync(IPage page, string name, string institution, string function, string office)
    {
        await Link(page, "Staff").ClickAsync();
        await Link(page, "Invite somebody").ClickAsync();
        await FillAsync(page, "Name", name);
        await FillAsync(page, "E-mail", $"{name.ToLowerInvariant()}@example.org");
        await page.GetByLabel("Language of their pages and mails").SelectOptionAsync("en");
        await page.GetByLabel("Institution").SelectOptionAsync(new SelectOptionValue { Label = institution });
        await page.GetByLabel("Function").SelectOptionAsync(new SelectOptionValue { Label = function });
        await page.GetByLabel(office).CheckAsync();
        await PressAsync(page, "Send the invitation");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is invited");
    }

    private async Task AcceptAsync(IPage page, string name)
    {
        var mail = _mail.Taken.Single(mail => mail.To.Mailboxes.Single().Address == $"{name.ToLowerInvariant()}@example.org");
        await page.GotoAsync(AnyLink().Match(mail.TextBody!).Value + "?language=en");
        await FillAsync(page, "Password", Password);
        await ShouldBeAccessibleAsync(page);
        await PressAsync(page, "Save the password");
        await Expect(Heading(page, "Set up your second step")).ToBeVisibleAsync();
    }

    private async Task AddAuthenticatorAsync(IPage page)
    {
        await ShouldBeAccessibleAsync(page);
        await Link(page, "Authenticator app").ClickAsync();
        var key = (await page.Locator("#key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await FillAsync(page, "Code of six digits", new Totp(Base32Encoding.ToBytes(key)).ComputeTotp());
        await ShouldBeAccessibleAsync(page);
        await PressAsync(page, "Finish");
        await KeepCodesAsync(page);
    }

    private async Task AddPasskeyAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
            },
        });
        await Link(page, "Passkey").ClickAsync();
        await FillAsync(page, "Name of the passkey", "Office computer");
        await ShouldBeAccessibleAsync(page);
        await PressAsync(page, "Add a passkey");
        await KeepCodesAsync(page);
    }

    private async Task KeepCodesAsync(IPage page)
    {
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await ShouldBeAccessibleAsync(page);
        await Link(page, "I have them on paper: go on").ClickAsync();
    }

    private async Task SeesOnlyTheirOwnAsync(IPage page, string institution, string office)
    {
        var main = page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync(institution);
        await Expect(main).ToContainTextAsync(office);
        await Expect(Link(page, "Staff")).ToHaveCountAsync(0);
        await Expect(Link(page, "Audit log")).ToHaveCountAsync(0);
        await ShouldBeAccessibleAsync(page);
        foreach (var path in (string[])["/admin/staff", "/admin/staff/invite", "/admin/audit"])
        {
            Assert.Equal(403, (await page.GotoAsync(path))!.Status);
        }

        await page.GotoAsync("/admin");
    }

    private async Task DeactivateAsync(IPage page, string name)
    {
        await Link(page, "Staff").ClickAsync();
        await ShouldBeAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Link(page, "Deactivate").ClickAsync();
        await PressAsync(page, "Deactivate");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(name);
    }

    private static Task FillAsync(IPage page, string label, string words) => page.GetByLabel(label, new() { Exact = true }).FillAsync(words);

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    [GeneratedRegex(@"http://localhost:\d+/account/first-administrator/[\w-]+")]
    private static partial Regex FirstLink();

    [GeneratedRegex(@"http://localhost:\d+/account/invitation/[\w-]+")]
    private static partial Regex AnyLink();
}
