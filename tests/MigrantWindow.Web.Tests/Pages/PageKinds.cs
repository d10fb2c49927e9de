namespace MigrantWindow.Web.Tests.Pages;

/// <summary>A shipped page of each kind, by its address in Spanish, English and French.</summary>
public static class PageKinds
{
    private static readonly string[] Languages = ["es", "en", "fr"];

    private static readonly string[][] BelowAnOffice =
    [
        ["/es/la-union/derechos", "/en/la-union/rights", "/fr/la-union/droits"],
        ["/es/la-union/servicios", "/en/la-union/services", "/fr/la-union/services"],
        ["/es/la-union/retorno-voluntario", "/en/la-union/voluntary-return", "/fr/la-union/retour-volontaire"],
        ["/es/la-union/riesgos", "/en/la-union/risks", "/fr/la-union/risques"],
        ["/es/la-hachadura/proteccion", "/en/la-hachadura/protection", "/fr/la-hachadura/protection"],
        ["/es/la-union/derechos/salir-y-volver", "/en/la-union/rights/leave-and-return", "/fr/la-union/droits/partir-et-revenir"],
        ["/es/la-union/servicios/queja-pddh", "/en/la-union/services/complaint-to-the-ombudsman", "/fr/la-union/services/plainte-aupres-du-mediateur"],
        ["/es/la-union/acabo-de-regresar", "/en/la-union/i-just-returned", "/fr/la-union/je-viens-de-rentrer"],
        ["/es/la-union/pienso-migrar", "/en/la-union/thinking-of-migrating", "/fr/la-union/je-pense-migrer"],
        ["/es/la-union/quiero-regresar", "/en/la-union/i-want-to-return", "/fr/la-union/je-veux-rentrer"],
        ["/es/la-union/capacitaciones", "/en/la-union/trainings", "/fr/la-union/formations"],
        ["/es/la-union/cursos", "/en/la-union/courses", "/fr/la-union/cours"],
        ["/es/la-hachadura/necesito-ayuda", "/en/la-hachadura/i-need-help", "/fr/la-hachadura/jai-besoin-daide"],
    ];

    private static readonly string[][] OfThePortal =
    [
        ["/es", "/en", "/fr"],
        ["/es/la-union", "/en/la-union", "/fr/la-union"],
        ["/es/glosario", "/en/glossary", "/fr/glossaire"],
        ["/es/cifras", "/en/figures", "/fr/chiffres"],
        ["/es/acerca-de", "/en/about", "/fr/a-propos"],
        ["/es/accesibilidad", "/en/accessibility", "/fr/accessibilite"],
        ["/es/privacidad", "/en/privacy", "/fr/confidentialite"],
        ["/es/navegar-con-seguridad", "/en/safe-browsing", "/fr/naviguer-en-securite"],
    ];

    public static TheoryData<string, string> All => Rows([.. OfThePortal, .. BelowAnOffice]);

    public static TheoryData<string, string> DeeperThanAnOffice => Rows(BelowAnOffice);

    /// <summary>The addresses of a page by language.</summary>
    public static IReadOnlyDictionary<string, string> TranslationsOf(string path)
    {
        var paths = OfThePortal.Concat(BelowAnOffice).Single(kind => kind.Contains(path));
        return Languages.Zip(paths).ToDictionary();
    }

    private static TheoryData<string, string> Rows(IEnumerable<string[]> kinds)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (language, path) in kinds.SelectMany(kind => Languages.Zip(kind)))
        {
            rows.Add(language, path);
        }

        return rows;
    }
}
