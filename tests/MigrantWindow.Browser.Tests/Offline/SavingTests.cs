using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Offline;

/// <summary>A reader saves an office while there is signal and reads it when there is none: the server is really stopped.</summary>
public sealed class SavingTests(BrowserApp app) : BrowserTest(app)
{
    private const string Save = "/es/la-union/guardar", Article = "/es/la-union/derechos/pedir-refugio", Protection = "/es/la-union/proteccion/miedo-de-volver";

    [SkippableFact]
    public async Task What_is_saved_is_read_searched_and_called_without_a_server_and_brought_up_to_date_when_there_is_one_again()
    {
        await using var portal = new StoppablePortal();
        var page = await NewPageAsync(portal: portal.Address, mayFail: true);
        await SaveAsync(page);
        await ShouldBeAccessibleAsync(page);

        await portal.StopAsync();
        await page.GotoAsync("/es/la-union");
        await Expect(page.Locator(".copy")).ToContainTextAsync("Copia del 2/3/2026");
        await Expect(page.GetByText("Abre el")).ToBeHiddenAsync();
        await Link(page, "Acabo de regresar").First.ClickAsync();
        await Expect(Heading(page, "Acabo de regresar")).ToBeVisibleAsync();
        Assert.Equal("rgb(251, 247, 240)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await ShouldBeAccessibleAsync(page);
        await Expect(page.GetByRole(AriaRole.Banner).Locator("a[href='tel:911']")).ToBeVisibleAsync();

        await page.GotoAsync("/es");
        await Expect(page.Locator(".map a").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByLabel("¿Qué busca?").FillAsync("me pidieron los papeles");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Encontrado en lo guardado:")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "El DUI, su documento de identidad" }).ClickAsync();
        await Expect(Heading(page, "El DUI, su documento de identidad")).ToBeVisibleAsync();

        portal.Start();
        await portal.MoveOfficeAsync("la-union");
        await portal.StopAsync();
        portal.Start(); // with nothing in its cache
        await page.GotoAsync(Save);
        await Expect(page.GetByText("Desde entonces algo cambió.")).ToBeVisibleAsync();
        await Button(page, "Bajar la copia nueva").ClickAsync();
        await Expect(page.GetByText("Es la copia más nueva.")).ToBeVisibleAsync();
        await portal.StopAsync();
        await page.GotoAsync("/es/la-union");
        await Expect(page.GetByText("Calle Nueva 7").First).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_page_that_was_not_saved_says_so_and_offers_what_is_there()
    {
        await using var portal = new StoppablePortal();
        var page = await NewPageAsync(portal: portal.Address, mayFail: true);
        await page.GotoAsync(Article);
        await SaveAsync(page);
        await portal.StopAsync();

        foreach (var (path, title) in ((string, string)[])[("/es/la-hachadura", "Sin señal"), ("/en/la-union", "No signal"), (Protection, "Sin señal")])
        {
            await page.GotoAsync(path);
            await Expect(Heading(page, title)).ToBeVisibleAsync();
            Assert.Equal(title, await page.TitleAsync());
            await ShouldBeAccessibleAsync(page);
        }

        await Link(page, "Ventanilla La Unión").ClickAsync();
        await Expect(Heading(page, "Ventanilla La Unión")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task What_is_about_protection_is_saved_only_where_the_reader_wants_it()
    {
        await using var portal = new StoppablePortal();
        var page = await NewPageAsync(portal: portal.Address, mayFail: true);
        await page.GotoAsync(Save);

        await page.GetByLabel("Guardar también «Protección»").CheckAsync();
        await Button(page, "Guardar esta Ventanilla").ClickAsync();
        await Expect(page.GetByText("Guardado en este teléfono.", new() { Exact = true })).ToBeVisibleAsync();
        await portal.StopAsync();
        await page.GotoAsync(Protection);

        await Expect(Heading(page, "Si tiene miedo de volver a su país")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Without_saving_nothing_that_was_read_is_kept()
    {
        string[][] visits = [["/es", Article, "/es/la-union/servicios/dui"], ["/es/glosario", Protection, "/es/la-union/quiero-regresar"]];
        List<string> kept = [];
        foreach (var visit in visits)
        {
            var page = await NewPageAsync();
            foreach (var path in visit)
            {
                await page.GotoAsync(path);
                await page.EvaluateAsync("() => new Promise(done => { const look = () => navigator.serviceWorker.controller ? done() : setTimeout(look, 20); look(); })");
            }

            kept.Add(await page.EvaluateAsync<string>(AllKept));
        }

        Assert.Contains("site.", kept[0], StringComparison.Ordinal);
        Assert.DoesNotContain("/es", kept[0], StringComparison.Ordinal);
        Assert.Equal(kept[0], kept[1]);
    }

    [SkippableFact]
    public async Task Who_lets_everything_be_forgotten_leaves_nothing_also_without_a_server()
    {
        await using var portal = new StoppablePortal();
        var page = await NewPageAsync(portal: portal.Address, mayFail: true);
        await SaveAsync(page);
        await portal.StopAsync();
        await page.GotoAsync("/es/la-union");

        await Button(page, "Olvidar todo en este teléfono").ClickAsync();

        await Expect(page.GetByText("ya no queda nada de este portal")).ToBeVisibleAsync();
        Assert.Equal("", await page.EvaluateAsync<string>(AllKept));
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => (await navigator.serviceWorker.getRegistrations()).length + localStorage.length + sessionStorage.length"));
    }

    [SkippableFact]
    public async Task Without_JavaScript_the_portal_tells_the_browser_to_forget()
    {
        var page = await OpenAsync("/es/la-union", javaScript: false);

        var answer = await page.RunAndWaitForResponseAsync(() => Button(page, "Olvidar todo en este teléfono").ClickAsync(), answer => answer.Request.Method == "POST");

        Assert.Equal("\"cache\", \"cookies\", \"storage\"", await answer.HeaderValueAsync("clear-site-data"));
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync("ya no queda nada");
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task A_full_phone_says_so_and_keeps_what_was_saved()
    {
        var page = await OpenAsync(Save);
        await SaveAsync(page);
        var before = await page.EvaluateAsync<string>(AllKept);
        var storage = await page.Context.NewCDPSessionAsync(page);

        await storage.SendAsync("Storage.overrideQuotaForOrigin", new() { ["origin"] = new Uri(page.Url).GetLeftPart(UriPartial.Authority), ["quotaSize"] = 100_000 });
        await page.EvaluateAsync("() => { document.querySelector('[data-do=save]').hidden = false; }");
        await Button(page, "Guardar esta Ventanilla").ClickAsync();

        await Expect(page.GetByText("No queda espacio en este teléfono")).ToBeVisibleAsync();
        Assert.Equal(before, await page.EvaluateAsync<string>(AllKept));
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task A_phone_without_room_for_anything_says_so_too()
    {
        var page = await NewPageAsync();
        var storage = await page.Context.NewCDPSessionAsync(page);
        await storage.SendAsync("Storage.overrideQuotaForOrigin", new() { ["origin"] = Portal.GetLeftPart(UriPartial.Authority), ["quotaSize"] = 1 });
        await page.GotoAsync(Save);

        await Button(page, "Guardar esta Ventanilla").ClickAsync();

        await Expect(page.GetByText("No queda espacio en este teléfono")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_copy_that_was_cut_off_is_shown_to_nobody_and_deleted_when_it_is_found()
    {
        await using var portal = new StoppablePortal();
        var page = await NewPageAsync(portal: portal.Address, mayFail: true);
        await SaveAsync(page);
        await page.EvaluateAsync("async () => (await caches.open('copy /es/la-union 9999999999999')).put('/es/la-union', new Response('half'))");
        await portal.StopAsync();

        await page.GotoAsync("/es/la-union");
        await Expect(Heading(page, "Ventanilla La Unión")).ToBeVisibleAsync();
        portal.Start();
        await page.GotoAsync(Save);
        await Expect(page.GetByText("Guardado en este teléfono.", new() { Exact = true })).ToBeVisibleAsync();

        Assert.Equal(1, await page.EvaluateAsync<int>("async () => (await caches.keys()).filter(name => name.startsWith('copy ')).length"));
    }

    [SkippableFact]
    public async Task The_address_of_the_poster_opens_what_is_saved_in_whatever_language_it_is()
    {
        await using var portal = new StoppablePortal();
        var page = await NewPageAsync(portal: portal.Address, mayFail: true);
        await SaveAsync(page);
        Assert.StartsWith("en", await page.EvaluateAsync<string>("navigator.language"), StringComparison.Ordinal);
        await portal.StopAsync();

        await page.GotoAsync("/la-union");
        await Expect(Heading(page, "Ventanilla La Unión")).ToBeVisibleAsync();
        await page.GotoAsync("/");

        await Expect(Heading(page, "La Ventanilla para personas migrantes")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_browser_that_may_not_store_says_so()
    {
        var page = await NewPageAsync();
        await page.AddInitScriptAsync("CacheStorage.prototype.keys = CacheStorage.prototype.open = () => Promise.reject(new DOMException('', 'SecurityError'));");
        await page.GotoAsync(Save);

        await Expect(page.GetByText("Este navegador no deja guardar nada")).ToBeVisibleAsync();
        await Expect(Button(page, "Guardar esta Ventanilla")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task A_signal_that_breaks_off_saves_nothing_by_half()
    {
        var page = await NewPageAsync(mayFail: true);
        await page.RouteAsync("**/paquete.json", route => route.AbortAsync());
        await page.GotoAsync(Save);

        await Button(page, "Guardar esta Ventanilla").ClickAsync();

        await Expect(page.GetByText("Se cortó la señal")).ToBeVisibleAsync();
        Assert.DoesNotContain("copy", await page.EvaluateAsync<string>("async () => (await caches.keys()).join()"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_saved_can_be_deleted_and_the_size_is_said_before()
    {
        var page = await OpenAsync(Save);
        await Expect(page.GetByText("Se descargan")).ToContainTextAsync("KB");
        await SaveAsync(page);

        await Button(page, "Borrar lo guardado").ClickAsync();

        await Expect(page.GetByText("Borrado.")).ToBeVisibleAsync();
        Assert.DoesNotContain("copy", await page.EvaluateAsync<string>("async () => (await caches.keys()).join()"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Without_JavaScript_the_page_offers_the_single_file()
    {
        var page = await OpenAsync(Save, javaScript: false);

        await Expect(page.GetByText("Este navegador no puede guardar")).ToBeVisibleAsync();
        await Expect(Link(page, "Descargar el archivo")).ToHaveAttributeAsync("href", "/es/la-union/paquete.html");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Guardar" })).ToHaveCountAsync(0);
    }

    /// <summary>The names of everything in CacheStorage, in one text.</summary>
    private const string AllKept = """
        async () => {
          const names = await caches.keys();
          const kept = await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(file => new URL(file.url).pathname)));
          return kept.flat().sort().join(' ');
        }
        """;

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task SaveAsync(IPage page)
    {
        if (!page.Url.EndsWith(Save, StringComparison.Ordinal))
        {
            await page.GotoAsync(Save);
        }

        await Button(page, "Guardar esta Ventanilla").ClickAsync();
        await Expect(page.GetByText("Guardado en este teléfono.", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
