using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Security;
using static MigrantWindow.Web.Security.PasswordFault;

namespace MigrantWindow.Web.Tests.Security;

public sealed class PasswordRulesTests
{
    private static readonly StaffUser Maria = new("María José Alvarado", "mj.alvarado@pddh.gob.sv", "es", default);

    public static TheoryData<string, PasswordFault?> Cases => new()
    {
        { "", TooShort },
        { "catorce letras", TooShort },
        { "quince letras s", null },
        { "🌵🌻🐢🐍🌊🌙⭐🍉🥭🌽🐟🦜🎈🪁", TooShort },
        { "🌵🌻🐢🐍🌊🌙⭐🍉🥭🌽🐟🦜🎈🪁🧵", null },
        { "quince letras e\u0301", null },
        { "catorce letrae\u0301", TooShort },
        { string.Concat(Enumerable.Range(0, 64).Select(n => $"{n * n:D4}")), null },
        { string.Concat(Enumerable.Range(0, 64).Select(n => $"{n * n:D4}")) + "x", TooLong },
        { string.Concat(Enumerable.Range(0, 128).Select(n => $"e\u0301{(char)('a' + n % 26)}")), null },
        { string.Concat(Enumerable.Range(0, 200).Select(n => (char)(33 + n * n % 94))), null },
        { "correct horse battery staple", Guessable },
        { "C0rr3ct H0rs3 B4tt3ry St4pl3", Guessable },
        { "passwordpassword", Common },
        { "P4ssw0rdP4ssw0rd2026", Common },
        { "1234567890123456", Common },
        { "VentanillaOIM2026!!", Guessable },
        { "ventanilla migrante 2026", Guessable },
        { "V3nt4n1ll4-M1gr4nt3-0IM", Guessable },
        { "Procuraduría para la Defensa", null },
        { "Procuraduría PDDH La Unión 2027", Guessable },
        { "ventanilla 1987 fogata", Guessable },
        { "ventanilla de la union rosa", Guessable },
        { "mi ventana mira al volcan de izalco", null },
        { "ContraseñaSegura", Guessable },
        { "contrasena password clave", Guessable },
        { "mot de passe secret!", Guessable },
        { "LaHachaduraLaHachadura", Guessable },
        { "Alcaldía de La Unión #1", Guessable },
        { "María José Alvarado", Guessable },
        { "alvarado.maria.1984", Guessable },
        { "mj.alvarado@pddh.gob.sv", Guessable },
        { "Alvarado come tamales sin queso", null },
        { "aaaaaaaaaaaaaaaaaaaa", Common },
        { "uuuuuuuuuuuuuuuuuuuuuuuuuuuuuu", Guessable },
        { "salsalsalsalsalsal", Guessable },
        { "aabbccddeeffgghh", Guessable },
        { "caballo caballo caballo", Guessable },
        { "trompeta trompeta 9", Guessable },
        { "qwertyuiopasdfghjklñ", Guessable },
        { "poiuytrewq 87654321", Guessable },
        { "1q2w3e4r5t6y7u8i", Common },
        { "9o8i7u6y5t4r 4r3e2w1q", Guessable },
        { "!@#$%^&*()_+ qwerty", Guessable },
        { "abcdefghijklmnopq", Guessable },
        { "842093175806419", null },
        { "Kx7#qPz!mW2vLr9", null },
        { "el perro azul baila con la luna", null },
        { "   tres   espacios   ", null },
        { "скрипка танцует ночью", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_password_gets_the_verdict_it_deserves(string password, PasswordFault? expected) =>
        Assert.Equal(expected, Passwords.FaultOf(password, [Maria.Name, Maria.Email!]));

    /// <summary>What a password manager makes: the letters of chance hardly ever look like a word, a sequence or a repetition.</summary>
    [Theory]
    [InlineData("abcdefghijklmnopqrstuvwxyz", 5)]
    [InlineData("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%+:=?@", 1)]
    public void Passwords_of_chance_are_hardly_ever_refused(string alphabet, int atMost)
    {
        var chance = new Random(2026);

        var refused = Enumerable.Range(0, 1000).Count(_ => Passwords.FaultOf(chance.GetString(alphabet, Passwords.MinLength), [Maria.Name]) is not null);

        Assert.InRange(refused, 0, atMost);
    }

    [Theory]
    [InlineData("es", "Use 15 caracteres o más")]
    [InlineData("en", "Use 15 characters or more")]
    [InlineData("fr", "Utilisez au moins 15 caractères")]
    public async Task The_reason_is_told_in_the_language_of_the_page(string language, string start)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        using var services = new ServiceCollection().AddLogging().AddLocalization().AddPasswordSecurity().BuildServiceProvider();
        var rules = services.GetRequiredService<PasswordRules>();

        var result = await rules.ValidateAsync(null!, Maria, "short");

        var error = Assert.Single(result.Errors);
        Assert.StartsWith(start, error.Description, StringComparison.Ordinal);
        Assert.Equal(error.Description, rules.RefusalOf(Maria, "short"));
        Assert.Null(rules.RefusalOf(Maria, "el perro azul baila con la luna"));
    }

    [Fact]
    public void The_list_of_common_passwords_is_whole()
    {
        Assert.Equal(9728, CommonPasswords.Count);
        Assert.True(CommonPasswords.Contain("whateverapple57"));
        Assert.True(CommonPasswords.Contain("Whatever Apple 57 (2026)"));
        Assert.False(CommonPasswords.Contain("whatever orange 57"));
    }

    [Fact]
    public void However_a_keyboard_composes_letters_it_is_one_password()
    {
        Assert.Equal("señal única", Passwords.Normalize("sen\u0303al u\u0301nica"));
        Assert.Equal("a\uFFFDb", Passwords.Normalize("a\uD800b"));
        Assert.Equal("  kept  ", Passwords.Normalize("  kept  "));
    }
}
