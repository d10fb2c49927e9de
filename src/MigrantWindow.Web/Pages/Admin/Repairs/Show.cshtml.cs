using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Repairs;

/// <summary>One task with what readers wrote. The form takes it into work.</summary>
[Authorize(nameof(Right.Repair))]
public sealed class ShowRepairModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : RepairPage(db, clock, text)
{
    /// <summary>The newest texts; more say the same.</summary>
    public const int TextsMax = 50;

    public IReadOnlyList<FeedbackView> Texts { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(AuditAction.RepairBegun, task => task.Begin(), T["It is in work now."], stop);

    protected override async Task LoadAsync(CancellationToken stop) => Texts = await Db.Feedback
        .Where(feedback => feedback.TaskId == Id && feedback.Text != null).OrderByDescending(feedback => feedback.Id).Take(TextsMax)
        .Select(feedback => new FeedbackView(feedback.Language, feedback.Text!, feedback.GivenDate)).ToListAsync(stop);

    public sealed record FeedbackView(string Language, string Text, DateOnly Given);
}
