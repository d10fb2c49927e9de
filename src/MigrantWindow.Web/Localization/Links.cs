using System.Globalization;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
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

    /// <param name="office">Slug of the office whose offers are looked through; nothing: all.</param>
    public static string Search(string language, string? asked = null, string? office = null, int page = 1) => Filtered(
        $"/{language}/{Texts.UrlWord("search", language)}", ("q", asked), ("office", office), ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Titles that go on as what was typed so far.</summary>
    public static string Suggestions(string language) => $"/{language}/suggestions";

    /// <summary>Tells a browser how to search the portal.</summary>
    public static string OpenSearch(string language) => $"/{language}/opensearch.xml";

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

    public const string NewArticle = "/admin/articles/new";

    public static string Articles(string? find = null, Section? section = null, object? state = null, int? after = null) => "/admin/articles" + QueryString.Create(
        new Dictionary<string, string?> { ["find"] = find, ["section"] = section?.ToString(), ["state"] = state?.ToString(), ["after"] = after?.ToString(CultureInfo.InvariantCulture) }
            .Where(part => !string.IsNullOrEmpty(part.Value)));

    public static string ArticlePage(int id) => string.Create(CultureInfo.InvariantCulture, $"/admin/articles/{id}");

    public static string ArticleSettings(int id) => $"{ArticlePage(id)}/settings";

    public static string Approval(int id) => $"{ArticlePage(id)}/approval";

    public static string Text(int id, string language) => $"{ArticlePage(id)}/{language}";

    public static string Archiving(int id, string language) => $"{Text(id, language)}/archiving";

    public static string SecondApproval(int id, string language) => $"{Text(id, language)}/second-approval";

    public static string ScheduleCancellation(int id, string language) => $"{Text(id, language)}/schedule-cancellation";

    public static string Revisions(int id, string language, int? before = null, int? after = null) => $"{Text(id, language)}/revisions" + QueryString.Create(
        new Dictionary<string, string?> { ["before"] = before?.ToString(CultureInfo.InvariantCulture), ["after"] = after?.ToString(CultureInfo.InvariantCulture) }.Where(part => part.Value is not null));

    public static string Restoration(int id, string language, int number) => string.Create(CultureInfo.InvariantCulture, $"{Text(id, language)}/revisions/{number}/restoration");

    public static string EditText(int id, string language, DraftKind kind) => $"{Text(id, language)}/{(kind == DraftKind.Correction ? "correction" : "draft")}";

    public static string ReviewText(int id, string language, DraftKind kind) => $"{EditText(id, language, kind)}/review";

    public static string Submission(int id, string language, DraftKind kind) => $"{EditText(id, language, kind)}/submission";

    public static string ReturnText(int id, string language, DraftKind kind) => $"{EditText(id, language, kind)}/return";

    public static string DraftRemoval(int id, string language, DraftKind kind) => $"{EditText(id, language, kind)}/removal";

    public static string UrgentPublication(int id, string language, DraftKind kind) => $"{EditText(id, language, kind)}/urgent-publication";

    public static string PreviewLink(int id, string language, DraftKind kind) => $"{EditText(id, language, kind)}/preview-link";

    /// <summary>Where whoever bears the link reads a text before it is published.</summary>
    public static string Preview(string key) => $"/preview/{key}";

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

    // Hours, alerts, audit export and checked links.
    public const string Hours = "/admin/hours";
    public const string AuditCsv = "/admin/audit.csv";
    public const string CheckedLinks = "/admin/links";

    public static string OfficeHours(int id) => string.Create(CultureInfo.InvariantCulture, $"/admin/offices/{id}/hours");

    public static string OfficeExceptions(int id) => string.Create(CultureInfo.InvariantCulture, $"/admin/offices/{id}/exceptions");

    public static string OfficeAlerts(int id) => string.Create(CultureInfo.InvariantCulture, $"/admin/offices/{id}/alerts");

    public static string CheckedLinksAfter(int id) => string.Create(CultureInfo.InvariantCulture, $"{CheckedLinks}?after={id}");
    public const string Facts = "/admin/facts";
    public const string NewFact = "/admin/facts/new";

    public static string FactList(IEnumerable<KeyValuePair<string, string?>> filter) => Facts + QueryString.Create(filter.Where(part => !string.IsNullOrEmpty(part.Value)));

    /// <summary>Where the name, note and place of a fact are changed by two people.</summary>
    public static string FactWords(int id) => $"{Thing(ProposalSubject.Fact, id)}/words";

    public static string FactRemoval(int id) => $"{Thing(ProposalSubject.Fact, id)}/removal";

    /// <summary>Where staff look after a thing that readers act on.</summary>
    public static string Thing(ProposalSubject kind, int id) => string.Create(CultureInfo.InvariantCulture, $"/admin/{kind switch
    {
        ProposalSubject.Article => "articles",
        ProposalSubject.Service => "services",
        ProposalSubject.Office => "offices",
        ProposalSubject.Journey => "journeys",
        ProposalSubject.Term => "terms",
        ProposalSubject.Institution => "institutions",
        ProposalSubject.Source => "sources",
        _ => "facts",
    }}/{id}");

    public static string Confirmation(ProposalSubject kind, int id) => $"{Thing(kind, id)}/confirmation";

    public static string ConfirmationLink(ProposalSubject kind, int id) => $"{Thing(kind, id)}/confirmation-link";

    /// <summary>Where an institution outside confirms or says what should change.</summary>
    public static string Confirm(string key, string language) => $"/confirm/{key}?language={language}";
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

    // Journeys, sources and new offices.
    public const string Journeys = "/admin/journeys";
    public const string Sources = "/admin/sources";

    // Search.
    public const string Synonyms = "/admin/synonyms";
    public const string FailedSearches = "/admin/searches";

    // Trainings.
    public const string TrainingSessions = "/admin/trainings";
    public const string TrainingsCalendar = "/admin/trainings/calendar";
    public const string TrainingReport = "/admin/trainings/report";
    public const string Courses = "/admin/courses";

    public static string Trainings(string language, string office) => $"{Office(language, office)}/{Texts.UrlWord("trainings", language)}";

    /// <summary>The list with a filter; it stands apart, for a cached page knows no query.</summary>
    public static string TrainingFilter(string language, string office) => $"{Trainings(language, office)}/{Texts.UrlWord("filter", language)}";

    public static string TrainingFeed(string language, string office) => $"{Trainings(language, office)}.ics";

    /// <param name="course">Slug of the course in that language; the number after it finds the session, also when the course was renamed.</param>
    public static string Training(string language, string office, string course, int id) => string.Create(CultureInfo.InvariantCulture, $"{Trainings(language, office)}/{course}-{id}");

    public static string TrainingCalendar(string language, string office, string course, int id) => $"{Training(language, office, course, id)}.ics";

    public static string SignUp(string language, string office, string course, int id) => $"{Training(language, office, course, id)}/{Texts.UrlWord("sign-up", language)}";

    /// <summary>Where whoever signed up sees and changes their registration.</summary>
    public static string Registration(string key, string language, string? part = null) => $"/registration/{key}{(part is null ? "" : $"/{part}")}?language={language}";

    public static string Certificate(string key, string language, int number) => Registration(key, language, string.Create(CultureInfo.InvariantCulture, $"certificate/{number}"));

    /// <summary>Where anybody checks a certificate.</summary>
    public static string Verify(string? code = null) => code is null ? "/verificar" : $"/verificar/{code}";

    public static string TrainingSession(int id, string? part = null) => $"{Thing(TrainingSessions, id)}{(part is null ? "" : $"/{part}")}";

    public static string TrainingRegistration(int id, int number, string? part = null) => TrainingSession(id, string.Create(CultureInfo.InvariantCulture, $"registrations/{number}{(part is null ? "" : $"/{part}")}"));

    // To read without signal.
    /// <summary>Where all of an office is saved on the phone.</summary>
    public static string Save(string language, string office) => $"{Office(language, office)}/{Texts.UrlWord("save", language)}";

    /// <summary>All of an office: <c>json</c> for the page that saves it, <c>html</c> as one document.</summary>
    public static string Pack(string language, string office, string kind) => $"{Office(language, office)}/{Texts.UrlWord("pack", language)}.{kind}";

    /// <summary>Where the phone is told to forget all that it has of the portal.</summary>
    public static string Forget(string language) => $"/{language}/{Texts.UrlWord("forget", language)}";

    /// <summary>What a phone needs to know to keep the portal among its apps.</summary>
    public static string Manifest(string language) => $"/{language}/app.webmanifest";

    /// <summary>The start page of the PC at an office.</summary>
    public static string Kiosk(string language, string office) => $"{Office(language, office)}/{Texts.UrlWord("kiosk", language)}";

    // Paper.
    /// <summary>The QR code of a page's address.</summary>
    /// <param name="path">Of the page, such as <c>/es/la-union</c>.</param>
    public static string Qr(string path) => $"/qr{path}.svg";

    /// <summary>The address of posters and messages; it goes on in the reader's language.</summary>
    public static string OnPosters(string office) => $"/{office}";

    /// <param name="size"><c>a4</c> or <c>a3</c>.</param>
    public static string Poster(string language, string office, string size) => $"{Office(language, office)}/{Texts.UrlWord("poster", language)}/{size}";

    public static string Card(string language, string office) => $"{Office(language, office)}/{Texts.UrlWord("card", language)}";

    public static string Leaflet(string language, string office, string journey) => $"{Journey(language, office, journey)}/{Texts.UrlWord("leaflet", language)}";

    // Open data.
    public static string AlertFeed(string language, string office) => $"{Office(language, office)}/{Texts.UrlWord("alerts", language)}.atom";

    public static string ChangeFeed(string language, string office) => $"{Office(language, office)}/{Texts.UrlWord("changes", language)}.atom";

    // Feedback, repairs and statistics.
    public const string Repairs = "/admin/repairs";
    public const string Statistics = "/admin/statistics";
    public const string StatisticsCsv = "/admin/statistics.csv";

    /// <summary>Where readers say whether a page helped.</summary>
    public static string Feedback(string language, PageKey page) => $"/{language}/{Texts.UrlWord("feedback", language)}/{page}";

    public static string FeedbackThanks(string language, PageKey page) => $"{Feedback(language, page)}/{Texts.UrlWord("thanks", language)}";

    public static string Repair(int id, string? part = null) => $"{Thing(Repairs, id)}{(part is null ? "" : $"/{part}")}";

    private static string Returning(string path, string? returnUrl) => returnUrl is null ? path : $"{path}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
