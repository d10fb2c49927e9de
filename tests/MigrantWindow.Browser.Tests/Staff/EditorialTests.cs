using Microsoft.Playwright;
using MigrantWindow.Browser.Tests.Account;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests.Staff;

/// <summary>What staff do in a day, and what readers see of it at once: the pages for readers come from the cache here, as they do in the open.</summary>
public sealed class EditorialTests(BrowserApp app) : StaffBrowserTest(app)
{
    [SkippableFact]
    public async Task A_caseworker_corrects_a_phone_number_in_four_clicks_and_every_language_share_text_and_print_shows_it()
    {
        var (office, phone) = (await Data.OfficeAsync(), await Data.PhoneAsync("22334455", fact => fact.Correct("22334455", "2233-4455")));
        await Data.ChangeAsync(office, async (db, tracked) => tracked.Reach(null, "es", [(await db.Facts.FindAsync(phone.Id))!]));
        var article = await Data.ArticleAsync(html: $"<p>Tel. {{{{phone:{phone.Key}}}}}</p>");
        var paths = PathsOf(office, article).Concat(from language in (string[])["es", "en", "fr"] select $"/{language}/{office.Slug}").ToList();
        var reader = await NewPageAsync();
        await ShouldShowAsync(reader, paths, "2233-4455");
        var caseworker = await CaseworkerAsync(office);
        var authenticator = await App.AddAuthenticatorAsync(caseworker);
        var page = await NewPageAsync();
        await EnterPasswordAsync(page, caseworker);
        await page.GetByLabel("Code from your authenticator app").FillAsync(authenticator.CodeAt(App.Clock.GetUtcNow()));
        await Button(page, "Go on").ClickAsync();
        await Expect(Heading(page, "Today")).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);

        await page.GetByLabel("Correct a phone").FillAsync(phone.Key);
        await Button(page, "Find").ClickAsync();
        await Link(page, "2233-4455").ClickAsync();
        await page.GetByLabel("Number, address or price").FillAsync("2233-6677");
        await Button(page, "Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Readers see it now");

        await ShouldBeAccessibleAsync(page);
        await ShouldShowAsync(reader, paths, "2233-6677");
        await reader.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(reader.GetByRole(AriaRole.Main).GetByText("2233-6677").First).ToBeVisibleAsync();
        await reader.GotoAsync($"/es/{office.Slug}");
        Assert.Contains("2233-6677", await reader.Locator("#share-text").InputValueAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Two_people_bring_a_rights_article_before_readers_at_once()
    {
        var (office, phone, title) = (await Data.OfficeAsync(), await Data.PhoneAsync("22334455", fact => fact.Correct("22334455", "2233-4455")), $"Pedir ayuda {TestData.NewKey("n")}");
        var (author, colleague, reader) = (await SignedInAsync(await CaseworkerAsync(office)), await SignedInAsync(await CaseworkerAsync(office)), await OpenAsync("/es/la-union/derechos"));

        await WriteAsync(author, title, $"{{{{phone:{phone.Key}}}}}");
        var review = author.Url;
        await HandInAsync(author);
        await Expect(author.GetByText("who wrote no part of it, approves it")).ToBeVisibleAsync();
        await Expect(Link(author, "Approve and publish")).ToHaveCountAsync(0);
        await ShouldBeAccessibleAsync(author);

        await colleague.GotoAsync(review);
        await Link(colleague, "Return for changes").ClickAsync();
        await colleague.GetByLabel("What should be changed").FillAsync("Diga a qué hora contestan.");
        await Button(colleague, "Return for changes").ClickAsync();
        await author.GotoAsync(review);
        await Expect(author.GetByRole(AriaRole.Main)).ToContainTextAsync("Diga a qué hora contestan.");
        await Link(author, "Go on writing").ClickAsync();
        await TextOf(author).PressSequentiallyAsync(" Contestan de día.");
        await Button(author, "Save").ClickAsync();
        await HandInAsync(author);
        await reader.ReloadAsync();
        await Expect(Link(reader, title)).ToHaveCountAsync(0);

        await colleague.GotoAsync(review);
        await Link(colleague, "Approve and publish").ClickAsync();
        await Button(colleague, "Approve and publish").ClickAsync();
        await reader.ReloadAsync();
        await Expect(Link(reader, title)).ToBeVisibleAsync(new() { Timeout = 1000 }); // on the first look after the approval
        await Link(reader, title).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("2233-4455");
        await ShouldBeAccessibleAsync(colleague);
    }

    [SkippableFact]
    public async Task Without_JavaScript_a_text_is_changed_by_the_keyboard_it_is_approved_and_its_French_translation_is_outdated()
    {
        var (office, article) = (await Data.OfficeAsync(), await Data.ArticleAsync());
        var (author, colleague) = (await SignedInAsync(await CaseworkerAsync(office), javaScript: false), await SignedInAsync(await CaseworkerAsync(office)));
        var reader = await OpenAsync($"/fr/la-union/droits/{article.Key}-fr");
        await Expect(reader.GetByText("plus récent")).ToHaveCountAsync(0);

        await author.GotoAsync($"/admin/articles/{article.Id}/es/draft");
        await Expect(author.GetByRole(AriaRole.Toolbar)).ToHaveCountAsync(0);
        await TextOf(author).FillAsync("Ahora el trámite cuesta más.");
        await Button(author, "Save").ClickAsync();
        await HandInAsync(author);
        await ShouldBeAccessibleAsync(author);

        await colleague.GotoAsync($"/admin/articles/{article.Id}");
        await EnterOnAsync(colleague, Link(colleague, "Approve and publish"));
        await EnterOnAsync(colleague, Button(colleague, "Approve and publish"));
        await Expect(colleague.GetByRole(AriaRole.Region, new() { Name = "Français" })).ToContainTextAsync("outdated");
        await ShouldBeAccessibleAsync(colleague);

        await reader.ReloadAsync();
        await Expect(reader.GetByText("Le texte espagnol est plus récent que cette traduction.")).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(reader);
    }

    [SkippableFact]
    public async Task Somebody_outside_confirms_the_hours_of_an_office_by_the_link_of_a_mail()
    {
        var (office, address) = (await Data.OfficeAsync(), $"{TestData.NewKey("outside")}@example.org");
        await Data.WorkAtAsync(office, "minsal");
        var (caseworker, reader) = (await SignedInAsync(await CaseworkerAsync(office)), await OpenAsync($"/en/{office.Slug}"));
        await Expect(reader.Locator(".freshness")).ToContainTextAsync("Not yet confirmed by the office.");

        await caseworker.GotoAsync($"/admin/offices/{office.Id}/confirmation-link");
        await caseworker.GetByLabel("Institution").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await caseworker.GetByLabel("Their mail address").FillAsync(address);
        await caseworker.GetByRole(AriaRole.Combobox, new() { Name = "Language", Exact = true }).SelectOptionAsync("en");
        await Button(caseworker, "Send the mail").ClickAsync();
        await ShouldBeAccessibleAsync(caseworker);

        var mail = (await App.Mailbox.WaitForAsync(address)).Single();
        var outsider = await OpenAsync(new Uri(mail.TextBody!.Split('\n', StringSplitOptions.TrimEntries).Single(line => line.Contains("/confirm/", StringComparison.Ordinal))).PathAndQuery);
        await Expect(outsider.GetByRole(AriaRole.Main)).ToContainTextAsync("8:00–16:00");
        await ShouldBeAccessibleAsync(outsider);
        await Button(outsider, "Everything is correct").ClickAsync();
        await Expect(outsider.GetByRole(AriaRole.Status)).ToContainTextAsync("Thank you");
        await ShouldBeAccessibleAsync(outsider);

        await reader.ReloadAsync();
        await Expect(reader.Locator(".freshness.confirmed")).ToContainTextAsync("Confirmed by");
    }

    private static ILocator TextOf(IPage page) => page.GetByLabel("Text", new() { Exact = true });

    private async Task WriteAsync(IPage page, string title, string token)
    {
        await page.GotoAsync("/admin/articles/new");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Section", Exact = true }).SelectOptionAsync("Rights");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync(title);
        await page.GetByLabel("Summary", new() { Exact = true }).FillAsync("Qué hacer si necesita ayuda.");
        await TextOf(page).FillAsync("Usted puede llamar. ");
        await Button(page, "Save draft").ClickAsync();
        var review = page.Url;
        await Link(page, "Back to the article").ClickAsync();
        await Link(page, "Offices, situations, sources").ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "What the text is taken from" }).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Button(page, "Save").ClickAsync();
        await page.GotoAsync(review);
        await Link(page, "Go on writing").ClickAsync();
        await page.GetByText("Facts to name in the text").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = token }).ClickAsync();
        await Button(page, "Preview").ClickAsync();
        await Expect(page.Locator(".preview")).ToContainTextAsync("2233-4455");
        await ShouldBeAccessibleAsync(page);
        await Button(page, "Save").ClickAsync();
        await Expect(page).ToHaveURLAsync(review);
    }

    private static async Task HandInAsync(IPage page)
    {
        await Button(page, "Hand in for review").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }

    /// <summary>Goes by Tab until the thing has the focus, and presses Enter.</summary>
    private static async Task EnterOnAsync(IPage page, ILocator there)
    {
        var what = await there.ElementHandleAsync();
        for (var steps = 0; !await page.EvaluateAsync<bool>("there => document.activeElement === there", what); steps++)
        {
            Assert.InRange(steps, 0, 60);
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
    }

    private static IEnumerable<string> PathsOf(Office office, Article article) =>
        from place in ((string, string)[])[("es", "derechos"), ("en", "rights"), ("fr", "droits")]
        select $"/{place.Item1}/{office.Slug}/{place.Item2}/{article.Key}-{place.Item1}";

    private static async Task ShouldShowAsync(IPage reader, IEnumerable<string> paths, string words)
    {
        foreach (var path in paths)
        {
            await reader.GotoAsync(path);
            await Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync(words);
        }
    }

    private Task<StaffUser> CaseworkerAsync(Office office) => Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office);

    /// <summary>A browser in which somebody has just signed in.</summary>
    private async Task<IPage> SignedInAsync(StaffUser person, bool javaScript = true)
    {
        var page = await NewPageAsync(javaScript);
        await page.Context.AddCookiesAsync([await CookieAsync(person)]);
        return page;
    }
}
