namespace MigrantWindow.Web.Security;

/// <summary>Words that somebody who knows the portal tries first, folded as by <see cref="FoldedPassword.Of"/>.</summary>
internal static class GuessableWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Words("ventanilla ventana window windows guichet fenetre portal portail atencion attention"),
        .. Words("migrante migrantes migracion migraciones migrant migrants migration retorno retornado retornada returned retour derechos rights droits"),
        .. Words("oim iom pddh pgr procuraduria procurador procuradora ombudsman ombudsperson defensoria mediateur alcaldia municipalidad municipal mairie"),
        .. Words("elsalvador salvador salvadoreno salvadorena launion union lahachadura hachadura sanfranciscomenendez ahuachapan sansalvador centroamerica"),
        .. Words("password passwort pass word contrasena contrasenia clave motdepasse mdp passe secret secreto secreta secrete qwerty azerty"),
        .. Words("admin administrador administradora administrator administrateur usuario user utilisateur login acceso access acces sistema system staff personal"),
        .. Words("bienvenido bienvenida bienvenidos welcome bienvenue hola hello bonjour letmein iloveyou teamo tequiero jetaime changeme cambiame abc 123 321 correcthorsebatterystaple"),
    ];

    private static string[] Words(string line) => line.Split(' ');
}
