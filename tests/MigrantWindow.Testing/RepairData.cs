using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Testing;

/// <summary>What readers report.</summary>
public static class RepairData
{
    /// <returns>The id of a task that one report opened.</returns>
    public static async Task<int> RepairAsync(this TestData data, Office office, string text = "The number is another", string title = "The page")
    {
        var given = new Feedback(Guid.NewGuid(), new PageKey(PageKind.Office, Office: office.Slug), office.Id, "en", FeedbackReason.WrongFact, text, DateOnly.FromDateTime(data.Now));
        var task = new RepairTask(given, title, $"/en/{office.Slug}");
        await data.SaveAsync(task);
        return task.Id;
    }
}
