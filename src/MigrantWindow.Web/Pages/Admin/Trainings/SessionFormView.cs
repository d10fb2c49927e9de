namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>The fields that planning and changing a session share.</summary>
public sealed record SessionFormView(SessionInput Input, IReadOnlyList<SessionClash> Clashes);
