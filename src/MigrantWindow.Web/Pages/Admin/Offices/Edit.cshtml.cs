using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Offices;

[Authorize(nameof(Right.EditPlaces))]
public sealed class EditOfficeModel(Proposing things) : ProposingPage<OfficeForm>(things, ProposalSubject.Office)
{
    /// <summary>The office's word in URLs.</summary>
    public string Slug { get; private set; } = "";

    protected override async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        Slug = await Things.Db.Offices.Where(office => office.Id == Id).Select(office => office.Slug).SingleAsync(stop);
        return await base.ShowAsync(status, stop);
    }
}
