using System.Net;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Journeys;

/// <summary>“I want to return” never presses anybody: each of its steps says so and shows the way to protection.</summary>
public sealed class SafeguardTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("/es/la-union/quiero-regresar", "Preguntar no le obliga a volver.", "/es/la-union/retorno-voluntario/miedo-y-retorno-voluntario", "/es/la-union/proteccion")]
    [InlineData("/en/la-hachadura/i-want-to-return", "Asking does not oblige you to return.", "/en/la-hachadura/voluntary-return/fear-and-voluntary-return", "/en/la-hachadura/protection")]
    [InlineData("/fr/la-union/je-veux-rentrer", "Demander ne vous oblige pas à rentrer.", "/fr/la-union/retour-volontaire/peur-et-retour-volontaire", "/fr/la-union/protection")]
    public async Task Every_step_carries_the_safeguard_and_the_way_to_protection(string path, string safeguard, string wayOut, string protection)
    {
        var page = await Visitor.OpenAsync(path);
        var next = await Visitor.OpenAsync(wayOut);

        var steps = page.Document.QuerySelectorAll("ol.steps > li");
        Assert.NotEmpty(steps);
        Assert.All(steps, step =>
        {
            Assert.Contains(safeguard, step.TextContent, StringComparison.Ordinal);
            Assert.NotNull(step.QuerySelector($"p.tag a[href='{wayOut}']"));
        });
        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Contains(next.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.StartsWith(protection, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_safeguard_stands_before_the_first_step()
    {
        var page = await Visitor.OpenAsync("/es/la-union/quiero-regresar");

        var safeguard = page.Source.IndexOf("id=\"safeguard\"", StringComparison.Ordinal);
        Assert.InRange(safeguard, 0, page.Source.IndexOf("class=\"steps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_article_on_fear_is_linked_each_step_leads_to_the_section_on_protection()
    {
        var country = OwnCountry.New();
        var office = await Data.OfficeInAsync(country);
        var journey = await App.JourneyAsync(country, Situation.WantToReturn, (_, journey) =>
        {
            journey.Add(StepKind.And, "First");
            journey.Add(StepKind.Or, "Second");
        });

        var page = await Visitor.OpenAsync($"/en/{office.Slug}/{journey.Key}-en");

        Assert.Equal(2, page.Document.QuerySelectorAll($"ol.steps > li > p.tag a[href='/en/{office.Slug}/protection']").Length);
    }

    [Fact]
    public async Task Other_journeys_do_not_carry_it()
    {
        var page = await Visitor.OpenAsync("/en/la-union/thinking-of-migrating");

        Assert.True(page.Has("ol.steps > li"));
        Assert.DoesNotContain("Asking does not oblige you to return", page.Main, StringComparison.Ordinal);
    }
}
