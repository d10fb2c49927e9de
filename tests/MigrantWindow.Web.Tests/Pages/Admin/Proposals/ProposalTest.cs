using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Proposals;

/// <summary>Tests of what is changed by proposals.</summary>
public abstract class ProposalTest(PortalApp app) : AdminTest(app)
{
    /// <summary>The browser of somebody who writes, and at the Ombudsman also decides.</summary>
    protected async Task<Visitor> CaseworkerAsync(string institution = Roles.Ombudsman, params Office[] offices) =>
        await Staff.SignedInAsync(await Staff.StaffAsync(institution, Roles.Caseworker, offices));

    protected static string PathOf(Service service) => $"/admin/services/{service.Id}";

    /// <summary>Fills in one field of a service's form and sends it.</summary>
    protected static async Task<HttpResponseMessage> ProposeAsync(Visitor author, Service service, string value, string field = "Input.Texts[es].Summary")
    {
        var form = await author.OpenFormAsync(PathOf(service), "main form");
        form[field] = value;
        return await form.SubmitAsync();
    }

    protected Task<List<Proposal>> ProposalsToAsync(Service service) =>
        App.AskAsync(db => db.Proposals.AsNoTracking().Where(proposal => proposal.Subject == ProposalSubject.Service && proposal.SubjectId == service.Id).OrderBy(proposal => proposal.Id).ToListAsync());

    protected async Task<string> ProposalPathAsync(Service service) => $"/admin/proposals/{(await ProposalsToAsync(service))[^1].Id}";

    protected static async Task<HttpResponseMessage> AcceptAsync(Visitor visitor, string path) => await (await visitor.OpenFormAsync(path, "form.accept")).SubmitAsync();

    /// <summary>The page of the service as a reader sees it.</summary>
    protected Task<HtmlPage> ReadAsync(Service service) => Visitor.OpenAsync($"/es/la-union/servicios/{service.Key}-es");
}
