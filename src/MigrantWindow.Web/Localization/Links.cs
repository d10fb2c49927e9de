using System.Globalization;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Localization;

/// <summary>Every address of the portal is made here; no page spells a path.</summary>
public static class Links
{
    /// <summary>Stands in stored texts where the reader's office goes; no slug begins with a hyphen.</summary>
    public const string OfficePlaceholder = "-office-";

    public static string Home(string language) => $"/{language}";

    public static string Office(string language, string office) => $"/{language}/{office}";

    public static string Section(string language, string office, Section section) => $"/{language}/{office}/{SectionWords.Of(section, language)}";

    public static string Article(string language, string office, Section section, string slug) => $"{Section(language, office, section)}/{slug}";

    public static string Service(string language, string office, string slug) =>
        $"{Section(language, office, Domain.Articles.Section.Services)}/{slug}";

    public static string Journey(string language, string office, string slug) => $"/{language}/{office}/{slug}";

    public static string Glossary(string language) => $"/{language}/{Texts.UrlWord("glossary", language)}";

    public static string Term(string language, string key) => $"{Glossary(language)}#{key}";

    public static string Figures(string language) => $"/{language}/{Texts.UrlWord("figures", language)}";

    public static string FiguresCsv(string language) => $"{Figures(language)}.csv";

    public static string Portal(string language, string key) => $"/{language}/{Texts.UrlWord(key, language)}";

    public const string Admin = "/admin";
    public const string Staff = "/admin/staff";
    public const string Audit = "/admin/audit";
    public const string Account = "/account";
    public const string SignOut = "/account/sign-out";
    public const string Authenticator = "/account/authenticator";
    public const string Passkeys = "/account/passkeys";
    public const string NewPasskey = "/account/passkeys/new";
    public const string RecoveryCodes = "/account/recovery-codes";
    public const string NewRecoveryCodes = "/account/recovery-codes/new";
    public const string Invite = "/admin/staff/invite";
    public const string ForgottenPassword = "/account/forgotten-password";
    public const string Password = "/account/password";
    public const string Sessions = "/account/sessions";

    public static string StaffList(string? find, int afterId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Staff}?find={Uri.EscapeDataString(find ?? "")}&after={afterId}");

    public static string StaffPage(int id) => string.Create(CultureInfo.InvariantCulture, $"{Staff}/{id}");

    public static string StaffInvitation(int id) => $"{StaffPage(id)}/invitation";

    public static string StaffDeactivation(int id) => $"{StaffPage(id)}/deactivation";

    public static string StaffSessions(int id) => $"{StaffPage(id)}/sessions";

    public static string StaffReset(int id) => $"{StaffPage(id)}/reset";

    /// <summary>Where a link leads that its bearer got by mail or from the console.</summary>
    public static string ToKey(StaffLinkPurpose purpose, string key) => purpose switch
    {
        StaffLinkPurpose.FirstAdministrator => $"/account/first-administrator/{key}",
        StaffLinkPurpose.Invitation => $"/account/invitation/{key}",
        _ => $"/account/new-password/{key}",
    };

    public static string SignIn(string? returnUrl = null) => Returning("/account/sign-in", returnUrl);

    public static string SecondFactor(string? returnUrl = null) => Returning("/account/second-factor", returnUrl);

    public static string SignInWithPasskey(string? returnUrl = null) => Returning("/account/passkey", returnUrl);

    public static string RecoveryCode(string? returnUrl = null) => Returning("/account/recovery-code", returnUrl);

    public static string PasskeyRemoval(string id) => $"/account/passkeys/removal?id={Uri.EscapeDataString(id)}";

    /// <summary>Where a signed-in person proves once more who they are.</summary>
    public static string Proof(string? returnUrl = null) => Returning("/account/proof", returnUrl);

    /// <summary>The same page for staff in another language, with whatever else was asked of it.</summary>
    public static string InLanguage(HttpRequest page, string language) =>
        page.Path + QueryString.Create(page.Query.Where(part => part.Key != "language").Select(part => KeyValuePair.Create(part.Key, (string?)part.Value)).Append(new("language", language)));

    /// <summary>The address a text's link leads to, with <see cref="OfficePlaceholder"/> where the target is offered everywhere.</summary>
    public static string? To(LinkTarget target, string language)
    {
        var office = target.Office ?? OfficePlaceholder;
        return target.Kind switch
        {
            "article" when target is { Section: { } section, Slug: { } slug } => Article(language, office, section, slug),
            "service" when target.Slug is { } slug => Service(language, office, slug),
            "journey" when target.Slug is { } slug => Journey(language, office, slug),
            "section" when target.Section is { } section => Section(language, office, section),
            "term" => Term(language, target.Key),
            "page" when target.Key == "glossary" => Glossary(language),
            "page" when target.Key == "figures" => Figures(language),
            "page" => Portal(language, target.Key),
            _ => null,
        };
    }

    // What is changed by proposals.
    public const string Proposals = "/admin/proposals";
    public const string Services = "/admin/services";
    public const string Offices = "/admin/offices";
    public const string Terms = "/admin/terms";
    public const string Institutions = "/admin/institutions";

    public static string Proposal(int id) => Thing(Proposals, id);

    public static string Thing(string list, int id) => string.Create(CultureInfo.InvariantCulture, $"{list}/{id}");

    public static string New(string list) => $"{list}/new";

    public static string Removal(string list, int id) => $"{Thing(list, id)}/removal";

    /// <summary>A list with its filter; what is empty is left out.</summary>
    public static string Filtered(string list, params IEnumerable<(string Name, string? Value)> filter) =>
        list + QueryString.Create(filter.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));

    private static string Returning(string path, string? returnUrl) => returnUrl is null ? path : $"{path}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
