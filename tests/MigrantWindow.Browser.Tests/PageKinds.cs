namespace MigrantWindow.Browser.Tests;

/// <summary>One shipped page of each kind.</summary>
public static class PageKinds
{
    public static IReadOnlyList<PageKind> InSpanish { get; } =
    [
        new("home", "/es"),
        new("office", "/es/la-union"),
        new("articles", "/es/la-union/derechos"),
        new("article", "/es/la-union/derechos/pedir-refugio"),
        new("protection", "/es/la-hachadura/proteccion/miedo-de-volver"),
        new("services", "/es/la-union/servicios"),
        new("service", "/es/la-union/servicios/dui"),
        new("journey", "/es/la-union/quiero-regresar"),
        new("trainings", "/es/la-union/capacitaciones"),
        new("glossary", "/es/glosario"),
        new("figures", "/es/cifras"),
        new("about", "/es/acerca-de"),
        new("search", "/es/buscar?q=dui"),
        new("feedback", "/es/opinion/o.la-union", IsForm: true),
        new("not found", "/es/la-union/derechos/no-existe", Found: false),
    ];

    public static IReadOnlyList<PageKind> InEnglish { get; } =
    [
        new("home", "/en"),
        new("office", "/en/la-hachadura"),
        new("articles", "/en/la-hachadura/rights"),
        new("article", "/en/la-hachadura/rights/ask-for-refuge"),
        new("protection", "/en/la-union/protection/afraid-to-go-back"),
        new("services", "/en/la-hachadura/services"),
        new("service", "/en/la-hachadura/services/dui"),
        new("journey", "/en/la-hachadura/i-want-to-return"),
        new("trainings", "/en/la-union/trainings"),
        new("glossary", "/en/glossary"),
        new("figures", "/en/figures"),
        new("about", "/en/about"),
        new("search", "/en/search?q=consulate"),
        new("feedback", "/en/feedback/o.la-hachadura", IsForm: true),
        new("not found", "/en/la-union/rights/not-there", Found: false),
    ];

    public static IReadOnlyList<PageKind> InFrench { get; } =
    [
        new("home", "/fr"),
        new("office", "/fr/la-union"),
        new("articles", "/fr/la-union/droits"),
        new("article", "/fr/la-union/droits/demander-refuge"),
        new("protection", "/fr/la-hachadura/protection/peur-de-retourner"),
        new("services", "/fr/la-union/services"),
        new("service", "/fr/la-union/services/dui"),
        new("journey", "/fr/la-union/je-veux-rentrer"),
        new("trainings", "/fr/la-union/formations"),
        new("glossary", "/fr/glossaire"),
        new("figures", "/fr/chiffres"),
        new("about", "/fr/a-propos"),
        new("search", "/fr/rechercher?q=xyqzwkj"),
        new("feedback", "/fr/avis/o.la-union", IsForm: true),
        new("not found", "/fr/la-union/droits/absent", Found: false),
    ];

    /// <summary>Sheets to print, which bring a style of their own: not what a visit is made of.</summary>
    public static IReadOnlyList<PageKind> Sheets { get; } =
    [
        new("poster", "/es/la-union/cartel/a4"),
        new("card", "/es/la-union/tarjeta"),
        new("leaflet", "/es/la-union/quiero-regresar/folleto"),
        new("poster", "/en/la-hachadura/poster/a4"),
        new("card", "/en/la-hachadura/card"),
        new("leaflet", "/en/la-hachadura/thinking-of-migrating/leaflet"),
        new("poster", "/fr/la-union/affiche/a3"),
        new("card", "/fr/la-union/carte"),
        new("leaflet", "/fr/la-union/jai-besoin-daide/depliant"),
    ];

    public static IEnumerable<PageKind> All => [.. InSpanish, .. InEnglish, .. InFrench, .. Sheets];
}

/// <param name="Found">False: the answer is 404.</param>
/// <param name="IsForm">True: it may set a cookie, so that nobody sends it for the reader.</param>
public sealed record PageKind(string Name, string Path, bool Found = true, bool IsForm = false);
