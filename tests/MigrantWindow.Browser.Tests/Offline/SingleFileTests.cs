namespace MigrantWindow.Browser.Tests.Offline;

/// <summary>The single file as it lies on a USB stick: no portal anywhere.</summary>
public sealed class SingleFileTests(BrowserApp app) : BrowserTest(app)
{
    [SkippableFact]
    public async Task It_opens_from_a_disk_asks_for_nothing_and_leads_from_its_contents_to_a_phone_number()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("usb").FullName, "la-union.es.html");
        var page = await OpenAsync("/es/la-union/guardar");
        var download = await page.RunAndWaitForDownloadAsync(() => Link(page, "Descargar el archivo").ClickAsync());
        await download.SaveAsAsync(file);
        await page.Context.SetOfflineAsync(true);
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync($"file://{file}");
        await Link(page, "Línea para mujeres que viven violencia").First.ClickAsync();

        await Expect(Heading(page, "Línea para mujeres que viven violencia", 2)).ToBeInViewportAsync();
        await Expect(page.Locator("#servicios-linea-para-mujeres a[href='tel:126']").First).ToBeVisibleAsync();
        Assert.Equal($"file://{file}", Assert.Single(asked));
        Assert.Equal("rgb(251, 247, 240)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await ShouldBeAccessibleAsync(page);
    }
}
