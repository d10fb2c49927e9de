using System.Net;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security.Access;

/// <summary>What the portal answers to somebody who asks for something.</summary>
public enum Answer
{
    Admitted,
    Forbidden,
    NotFound,
    SignInFirst,
    SecondFactorFirst,
    ProveAgain,
}

/// <summary>Somebody at the door: a browser, and what the table gives them.</summary>
/// <param name="Member">Nobody where the person is not staff, or no longer.</param>
/// <param name="HasSecondFactor">False: only the password so far.</param>
/// <param name="ProvedLately">False: longer ago than a sensitive act allows.</param>
/// <param name="ServesRecord">Whether they serve the office that the records of the test belong to.</param>
/// <param name="Open">Opens their browser as it is at the start.</param>
public sealed record Persona(string Name, StaffMember? Member, bool HasSecondFactor, bool ProvedLately, bool ServesRecord, Func<Task<Visitor>> Open)
{
    private Visitor? _visitor;
    private IEnumerable<KeyValuePair<string, string>>? _token;

    /// <param name="hasHandler">False: no page answers that method, so none looks for the record.</param>
    public Answer Expects(AccessTable.Row row, bool hasHandler)
    {
        if (Member is null)
        {
            return Answer.SignInFirst;
        }

        if (row.Needs == Needs.Password || (row.Needs == Needs.RecentProofOrNoFactor && !HasSecondFactor))
        {
            return Answer.Admitted;
        }

        if (!HasSecondFactor)
        {
            return Answer.SecondFactorFirst;
        }

        if (row.Also is { } also && Expects(row with { Right = also, Also = null }, hasHandler) == Answer.Admitted)
        {
            return Answer.Admitted;
        }

        var reach = row.Right is { } right ? Member.ReachOf(right) : Reach.Everything;
        return reach switch
        {
            Reach.Nothing => Answer.Forbidden,
            _ when row.Needs is Needs.RecentProof or Needs.RecentProofOrNoFactor && !ProvedLately => Answer.ProveAgain,
            Reach.OwnOffices when row is { Record: not null, BelongsToAll: false } && !ServesRecord && hasHandler => Answer.NotFound,
            Reach.OwnOfficesAndInstitution when row is { Record: not null, BelongsToAll: false } && !ServesRecord && Member.Institution != Records.Owner && hasHandler => Answer.NotFound,
            Reach.OwnInstitution when row.Record is not null && Member.Institution != Records.Owner && hasHandler => Answer.NotFound,
            _ => Answer.Admitted,
        };
    }

    /// <summary>Asks with a form that holds nothing but the antiforgery token, where one can be had. Whoever may act does so in a fresh browser.</summary>
    public async Task<Answer> AskAsync(string method, string path, bool mayAct)
    {
        if (mayAct && method == "POST")
        {
            (_visitor, _token) = (null, null); // the act may be to end all other sessions
            var fresh = await Open();
            return Read(await fresh.PostAsync(path, await TokenAsync(fresh)));
        }

        _visitor ??= await Open();
        return Read(method == "POST"
            ? await _visitor.PostAsync(path, _token ??= await TokenAsync(_visitor))
            : await _visitor.SendAsync(new HttpMethod(method), path));
    }

    private static async Task<IEnumerable<KeyValuePair<string, string>>> TokenAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync("/account/sign-in?language=en");
        page = page.Response.StatusCode == HttpStatusCode.Redirect ? await visitor.OpenAsync("/admin") : page;
        const string Name = "__RequestVerificationToken";
        return page.Document.QuerySelector($"input[name={Name}]")?.GetAttribute("value") is { } token ? [new(Name, token)] : [];
    }

    private static Answer Read(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Forbidden => Answer.Forbidden,
        HttpStatusCode.NotFound => Answer.NotFound,
        HttpStatusCode.Redirect when Visitor.PathOf(response).StartsWith("/account/sign-in?", StringComparison.Ordinal) => Answer.SignInFirst,
        HttpStatusCode.Redirect when Visitor.PathOf(response).StartsWith("/account/second-factor?", StringComparison.Ordinal) => Answer.SecondFactorFirst,
        HttpStatusCode.Redirect when Visitor.PathOf(response).StartsWith("/account/proof?", StringComparison.Ordinal) => Answer.ProveAgain,
        _ => Answer.Admitted,
    };
}
