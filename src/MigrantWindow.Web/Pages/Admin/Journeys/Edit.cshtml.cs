using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Journeys;

[Authorize(nameof(Right.EditContent))]
public sealed class EditJourneyModel(Proposing things) : ProposingPage<JourneyForm>(things, ProposalSubject.Journey)
{
    public bool MayAddStep => Input.Steps.Count < Journey.MostSteps;

    /// <summary>Shows the same form with one more empty step; nothing is saved or judged yet.</summary>
    public async Task<IActionResult> OnPostStepAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is null)
        {
            return NotFound();
        }

        Input.Fit(Languages);
        if (MayAddStep)
        {
            Input.AddEmptyStep(Languages);
        }

        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
        }

        return await ShowAsync(StatusCodes.Status200OK, stop);
    }
}
