using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Reading;

/// <summary>Chromium has no voices here: these speak to a stand-in that says what it was told to say, and ends a sentence when asked.</summary>
public sealed class ListenTests(BrowserApp app) : BrowserTest(app)
{
    private const string Article = "/es/la-union/derechos/pedir-refugio";

    private const string StandIn = """
        class Said { constructor(text) { this.text = text; } }
        window.SpeechSynthesisUtterance = Said;
        window.said = [];
        window.cancelled = 0;
        window.voices = [];
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => voices,
          speak: one => { said.push(one); },
          cancel: () => { cancelled++; console.info('hushed'); },
        } });
        window.end = times => { for (let i = 0; i < times; i++) said[said.length - 1].onend(); };
        """;

    [SkippableFact]
    public async Task A_page_is_read_from_its_title_on_sentence_by_sentence_and_shows_where_it_is()
    {
        var page = await OpenWithVoiceAsync("es_US");

        await Button(page, "Escuchar").ClickAsync();
        await Expect(Heading(page, "Usted puede pedir refugio en El Salvador")).ToHaveClassAsync("spoken");
        await EndAsync(page, 3);

        Assert.Equal(
            ["es Usted puede pedir refugio en El Salvador", "es Si huye de un peligro en su país, puede pedir refugio en El Salvador.", "es Hágalo pronto.", "es Dígalo en la frontera o en la oficina de refugio."],
            await SaidAsync(page));
        await Expect(page.Locator(".spoken")).ToHaveCountAsync(1);
        await Expect(page.Locator(".lead")).ToHaveClassAsync("lead spoken");
        await Expect(page.Locator(".spoken")).ToHaveCSSAsync("outline-style", "dashed");
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task It_pauses_goes_on_with_the_same_sentence_and_stops()
    {
        var page = await OpenWithVoiceAsync("es");

        await Button(page, "Escuchar").ClickAsync();
        await Button(page, "Pausa").ClickAsync();
        await Expect(Button(page, "Continuar")).ToBeFocusedAsync();
        await Button(page, "Continuar").ClickAsync();
        await Expect(Button(page, "Pausa")).ToBeVisibleAsync();
        var said = await SaidAsync(page);
        Assert.Equal(2, said.Length);
        Assert.Equal(said[0], said[1]);
        await Button(page, "Parar").ClickAsync();

        await Expect(Button(page, "Escuchar")).ToBeFocusedAsync();
        await Expect(Button(page, "Parar")).ToBeHiddenAsync();
        await Expect(page.Locator(".spoken")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task At_the_end_of_the_page_it_is_ready_to_begin_again()
    {
        var page = await OpenWithVoiceAsync("es");

        await Button(page, "Escuchar").ClickAsync();
        await Expect(Button(page, "Pausa")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => { for (let one; (one = said[said.length - 1]) !== window.last; window.last = one) one.onend(); }");

        await Expect(Button(page, "Escuchar")).ToBeVisibleAsync();
        var said = await SaidAsync(page);
        Assert.Contains("es Pida refugio en los primeros 5 días hábiles, desde el día después de entrar.", said);
        Assert.Equal("es Ver todo: Derechos", said[^1]); // neither what is to be shared nor the question about the page
    }

    [SkippableFact]
    public async Task A_text_in_another_language_is_read_in_that_language()
    {
        var page = await OpenWithVoiceAsync("es", "/es/glosario");

        await Button(page, "Escuchar").ClickAsync();
        await Expect(Button(page, "Pausa")).ToBeVisibleAsync();
        await EndAsync(page, 30);

        var said = await SaidAsync(page);
        Assert.Contains(said, one => one.StartsWith("en ", StringComparison.Ordinal));
        Assert.Contains(said, one => one.StartsWith("fr ", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Voices_may_come_late_and_a_voice_of_another_language_is_none()
    {
        var page = await OpenWithVoiceAsync("en-US");
        await Expect(Button(page, "Letra más grande")).ToBeVisibleAsync();
        await Expect(Button(page, "Escuchar")).ToBeHiddenAsync();

        await page.EvaluateAsync("() => { voices = [{ lang: 'es-MX' }]; speechSynthesis.onvoiceschanged(); }");

        await Expect(Button(page, "Escuchar")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Whoever_leaves_the_page_is_not_followed_by_the_voice()
    {
        var page = await OpenWithVoiceAsync("es");
        await page.RouteAsync("https://www.wikipedia.org/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Elsewhere</title>" }));
        await Button(page, "Escuchar").ClickAsync();
        await Expect(Button(page, "Pausa")).ToBeVisibleAsync();

        await page.RunAndWaitForConsoleMessageAsync(() => Link(page, "Salir rápido").ClickAsync(), new() { Predicate = told => told.Text == "hushed" });

        await Expect(page).ToHaveURLAsync("https://www.wikipedia.org/");
    }

    private async Task<IPage> OpenWithVoiceAsync(string language, string path = Article)
    {
        var page = await NewPageAsync();
        await page.AddInitScriptAsync($"{StandIn} voices = [{{ lang: '{language}' }}];");
        await page.GotoAsync(path);
        return page;
    }

    private static Task EndAsync(IPage page, int sentences) => page.EvaluateAsync($"() => end({sentences})");

    private static Task<string[]> SaidAsync(IPage page) => page.EvaluateAsync<string[]>("() => said.map(one => `${one.lang} ${one.text}`)");

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
