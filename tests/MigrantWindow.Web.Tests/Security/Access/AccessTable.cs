using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Tests.Security.Access;

/// <summary>Who may open each address of the portal. An address that stands in no row fails the tests.</summary>
public static class AccessTable
{
    private const string Kind = "{kind:regex(^(draft|correction)$)}";

    /// <summary>Anybody, signed in or not.</summary>
    public static IReadOnlyList<string> ForEverybody { get; } =
    [
        "/", "{office}", "sitemap.xml", "robots.txt", "healthz/live", "healthz/ready", "error",
        "{culture:culture}", "{culture:culture}/{word:portal}", "{culture:culture}/{word:word(glossary)}",
        "{culture:culture}/{word:word(figures)}", "{culture:culture}/{word:word(figures)}.csv",
        "{culture:culture}/{office}", "{culture:culture}/{office}/{section:section}", "{culture:culture}/{office}/{section:section}/{slug}",
        "{culture:culture}/{office}/{section:word(services)}", "{culture:culture}/{office}/{section:word(services)}/{slug}", "{culture:culture}/{office}/{journey}",
        "account/sign-in", "account/passkey", "account/forgotten-password",
        "account/first-administrator/{key}", "account/invitation/{key}", "account/new-password/{key}",
        "preview/{key}",
        "confirm/{key}",
        "{culture:culture}/{office}/{section:word(trainings)}", "{culture:culture}/{office}/{feed:word(trainings)}.ics", "{culture:culture}/{office}/{section:word(trainings)}/{filter:word(filter)}",
        "{culture:culture}/{office}/{section:word(trainings)}/{slug}", "{culture:culture}/{office}/{section:word(trainings)}/{slug}.ics", "{culture:culture}/{office}/{section:word(trainings)}/{slug}/{signup:word(sign-up)}",
        "registration/{key}", "registration/{key}/seats", "registration/{key}/names", "registration/{key}/cancellation", "registration/{key}/erasure", "registration/{key}/data.json",
        "registration/{key}/certificate/{number:int}", "verificar/{code?}",
        "api/hsds/", "api/hsds/services", "api/hsds/services/{id:guid}", "api/hsds/service_at_locations", "api/hsds/service_at_locations/{id:guid}",
        "api/hsds/organizations", "api/hsds/organizations/{id:guid}", "api/hsds/taxonomies", "api/hsds/taxonomies/{id:guid}",
        "api/hsds/taxonomy_terms", "api/hsds/taxonomy_terms/{id:guid}", "api/openapi.json",
        "{culture:culture}/{office}/{feed:word(alerts)}.atom", "{culture:culture}/{office}/{feed:word(changes)}.atom",
    ];

    /// <summary>Staff. Where a row names a record, only those may open it whose right reaches that record.</summary>
    public static IReadOnlyList<Row> ForStaff { get; } =
    [
        new("account", Needs.SecondFactor),
        new("account/sign-out", Needs.Password),
        new("account/password", Needs.RecentProof),
        new("account/sessions", Needs.RecentProof),
        new("account/second-factor", Needs.Password),
        new("account/recovery-code", Needs.Password),
        new("account/authenticator", Needs.RecentProofOrNoFactor),
        new("account/passkeys", Needs.SecondFactor),
        new("account/passkeys/new", Needs.RecentProofOrNoFactor),
        new("account/passkeys/removal", Needs.RecentProof),
        new("account/recovery-codes", Needs.SecondFactor),
        new("account/recovery-codes/new", Needs.RecentProof),
        new("account/proof", Needs.SecondFactor),
        new("admin", Needs.SecondFactor),
        new("admin/staff", Needs.SecondFactor, Right.ManageStaff),
        new("admin/staff/invite", Needs.RecentProof, Right.ManageStaff),
        new("admin/staff/{id:int}", Needs.RecentProof, Right.ManageStaff, Records.Person),
        new("admin/staff/{id:int}/invitation", Needs.RecentProof, Right.ManageStaff, Records.Person),
        new("admin/staff/{id:int}/deactivation", Needs.RecentProof, Right.ManageStaff, Records.Person),
        new("admin/staff/{id:int}/sessions", Needs.RecentProof, Right.ManageStaff, Records.Person),
        new("admin/staff/{id:int}/reset", Needs.RecentProof, Right.ManageStaff, Records.Person),
        new("admin/articles", Needs.SecondFactor, Right.SeeContent),
        new("admin/articles/new", Needs.SecondFactor, Right.EditContent),
        new("admin/articles/{id:int}", Needs.SecondFactor, Right.SeeContent, Records.Article),
        new("admin/articles/{id:int}/settings", Needs.SecondFactor, Right.EditContent, Records.Article),
        new("admin/articles/{id:int}/approval", Needs.SecondFactor, Right.ApproveContent, Records.Article),
        new("admin/articles/{id:int}/{language}/archiving", Needs.SecondFactor, Right.ApproveContent, Records.Article),
        new("admin/articles/{id:int}/{language}/second-approval", Needs.SecondFactor, Right.ApproveContent, Records.Article),
        new("admin/articles/{id:int}/{language}/schedule-cancellation", Needs.SecondFactor, Right.ApproveContent, Records.Article),
        new("admin/articles/{id:int}/{language}/revisions", Needs.SecondFactor, Right.SeeContent, Records.Article),
        new("admin/articles/{id:int}/{language}/revisions/{number:int}/restoration", Needs.SecondFactor, Right.EditContent, Records.Article),
        new($"admin/articles/{{id:int}}/{{language}}/{Kind}", Needs.SecondFactor, Right.EditContent, Records.Article),
        new($"admin/articles/{{id:int}}/{{language}}/{Kind}/review", Needs.SecondFactor, Right.SeeContent, Records.Article),
        new($"admin/articles/{{id:int}}/{{language}}/{Kind}/submission", Needs.SecondFactor, Right.EditContent, Records.Article),
        new($"admin/articles/{{id:int}}/{{language}}/{Kind}/return", Needs.SecondFactor, Right.ApproveContent, Records.Article),
        new($"admin/articles/{{id:int}}/{{language}}/{Kind}/removal", Needs.SecondFactor, Right.EditContent, Records.Article),
        new($"admin/articles/{{id:int}}/{{language}}/{Kind}/urgent-publication", Needs.SecondFactor, Right.PublishUrgently, Records.Article),
        new($"admin/articles/{{id:int}}/{{language}}/{Kind}/preview-link", Needs.SecondFactor, Right.EditContent, Records.Article),
        new("admin/proposals", Needs.SecondFactor, Right.ApproveContent),
        new("admin/proposals/{id:int}", Needs.SecondFactor, Right.ApproveContent, Records.Proposal) { Also = Right.EditContent },
        new("admin/services", Needs.SecondFactor, Right.EditContent),
        new("admin/services/new", Needs.SecondFactor, Right.EditContent),
        new("admin/services/{id:int}", Needs.SecondFactor, Right.EditContent, Records.Service),
        new("admin/services/{id:int}/removal", Needs.SecondFactor, Right.ManagePortal, Records.Service),
        new("admin/offices", Needs.SecondFactor, Right.EditPlaces),
        new("admin/offices/{id:int}", Needs.SecondFactor, Right.EditPlaces, Records.Office),
        new("admin/offices/new", Needs.SecondFactor, Right.ManagePortal),
        new("admin/journeys", Needs.SecondFactor, Right.EditContent),
        new("admin/journeys/{id:int}", Needs.SecondFactor, Right.EditContent, Records.Journey) { BelongsToAll = true },
        new("admin/sources", Needs.SecondFactor, Right.EditContent),
        new("admin/sources/new", Needs.SecondFactor, Right.EditContent),
        new("admin/sources/{id:int}", Needs.SecondFactor, Right.EditContent, Records.Source) { BelongsToAll = true },
        new("admin/sources/{id:int}/removal", Needs.SecondFactor, Right.EditContent, Records.Source) { BelongsToAll = true },
        new("admin/terms", Needs.SecondFactor, Right.EditContent),
        new("admin/terms/new", Needs.SecondFactor, Right.EditContent),
        new("admin/terms/{id:int}", Needs.SecondFactor, Right.EditContent, Records.Term) { BelongsToAll = true },
        new("admin/terms/{id:int}/removal", Needs.SecondFactor, Right.ManagePortal, Records.Term),
        new("admin/institutions", Needs.SecondFactor, Right.EditPlaces),
        new("admin/institutions/new", Needs.SecondFactor, Right.ManagePortal),
        new("admin/institutions/{id:int}", Needs.SecondFactor, Right.EditPlaces, Records.Institution) { BelongsToAll = true },
        new("admin/institutions/{id:int}/removal", Needs.SecondFactor, Right.ManagePortal, Records.Institution),
        new("admin/audit", Needs.SecondFactor, Right.ReadAudit),
        new("admin/audit.csv", Needs.SecondFactor, Right.ReadAudit),
        new("admin/hours", Needs.SecondFactor, Right.RunOffices),
        new("admin/offices/{id:int}/hours", Needs.SecondFactor, Right.RunOffices, Records.Office),
        new("admin/offices/{id:int}/exceptions", Needs.SecondFactor, Right.RunOffices, Records.Office),
        new("admin/offices/{id:int}/alerts", Needs.SecondFactor, Right.RunOffices, Records.Office),
        new("admin/trainings", Needs.SecondFactor, Right.RunTrainings),
        new("admin/trainings/calendar", Needs.SecondFactor, Right.RunTrainings),
        new("admin/trainings/new", Needs.SecondFactor, Right.RunTrainings),
        new("admin/trainings/report", Needs.SecondFactor, Right.RunTrainings),
        new("admin/trainings/report.csv", Needs.SecondFactor, Right.RunTrainings),
        new("admin/trainings/{id:int}", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/edit", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/cancellation", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/registrations/new", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/registrations/{number:int}", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/registrations/{number:int}/decline", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/registrations/{number:int}/data.json", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/registrations/{number:int}/erasure", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/sign-in-sheet", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/attendance", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/attendance/list", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/attendance/totals", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/certificates", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/trainings/{id:int}/certificates/print", Needs.SecondFactor, Right.RunTrainings, Records.Training),
        new("admin/courses", Needs.SecondFactor, Right.RunTrainings),
        new("admin/courses/new", Needs.SecondFactor, Right.ManageCourses),
        new("admin/courses/{id:int}", Needs.SecondFactor, Right.ManageCourses, Records.Course),
        new("admin/links", Needs.SecondFactor, Right.EditContent),
        new("admin/facts", Needs.SecondFactor, Right.EditContent),
        new("admin/facts/new", Needs.SecondFactor, Right.EditContent),
        new("admin/facts/{id:int}", Needs.SecondFactor, Right.EditContent, Records.Fact) { BelongsToAll = true },
        new("admin/facts/{id:int}/words", Needs.SecondFactor, Right.EditContent, Records.Fact) { BelongsToAll = true },
        new("admin/facts/{id:int}/removal", Needs.SecondFactor, Right.EditContent, Records.Fact) { BelongsToAll = true },
        new("admin/facts/{id:int}/confirmation", Needs.SecondFactor, Right.ConfirmFacts, Records.Fact) { BelongsToAll = true },
        new("admin/facts/{id:int}/confirmation-link", Needs.SecondFactor, Right.EditContent, Records.Fact) { BelongsToAll = true },
        new("admin/articles/{id:int}/confirmation", Needs.SecondFactor, Right.ConfirmFacts, Records.Article),
        new("admin/articles/{id:int}/confirmation-link", Needs.SecondFactor, Right.EditContent, Records.Article),
        new("admin/services/{id:int}/confirmation", Needs.SecondFactor, Right.ConfirmFacts, Records.Service),
        new("admin/services/{id:int}/confirmation-link", Needs.SecondFactor, Right.EditContent, Records.Service),
        new("admin/offices/{id:int}/confirmation", Needs.SecondFactor, Right.ConfirmFacts, Records.Office),
        new("admin/offices/{id:int}/confirmation-link", Needs.SecondFactor, Right.EditContent, Records.Office),
    ];

    /// <param name="Record">Makes the record that the path leads to: one of the own office and, where that counts, owned by the Ombudsman. Nothing: the path names none.</param>
    public sealed record Row(string Pattern, Needs Needs, Right? Right = null, Func<Records, Task<string>>? Record = null)
    {
        /// <summary>Another right that opens the page as well.</summary>
        public Right? Also { get; init; }

        /// <summary>The record belongs to no office: the right reaches it wherever it reaches anything.</summary>
        public bool BelongsToAll { get; init; }
    }
}
