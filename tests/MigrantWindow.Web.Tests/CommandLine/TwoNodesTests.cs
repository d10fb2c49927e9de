using System.Net;
using System.Text.RegularExpressions;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.CommandLine;

public sealed partial class TwoNodesTests : ProcessTest
{
    [Fact]
    public async Task Two_nodes_that_start_at_once_on_a_new_database_take_each_others_forms_and_keep_no_key_in_clear()
    {
        var nodes = await Task.WhenAll(PortalProcess.ServeAsync(Folder, Database), PortalProcess.ServeAsync(Folder, Database));

        foreach (var (from, to) in ((HttpClient, HttpClient)[])[(nodes[0].Http, nodes[1].Http), (nodes[1].Http, nodes[0].Http)])
        {
            var page = await from.GetAsync(new Uri("/account/sign-in?language=en", UriKind.Relative));
            var answer = await SignInAsync(to, await page.Content.ReadAsStringAsync(), page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

            Assert.Contains("E-mail or password is wrong", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        foreach (var (portal, http) in nodes)
        {
            http.Dispose();
            await portal.DisposeAsync();
        }

        var keys = PortalProcess.TablesOf(Folder)["DataProtectionKeys"];
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains("<encryptedSecret", key, StringComparison.Ordinal));
        Assert.All(keys, key => Assert.DoesNotContain("unencrypted", key, StringComparison.Ordinal));
        Assert.Equal(["portal.db", "protection.pfx"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Where(name => !name!.Contains("portal.db-") && !name.EndsWith(".start", StringComparison.Ordinal)).Order());
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient http, string page, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/account/sign-in?language=en", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(
            [
                new("Input.Email", "nobody@example.org"), new("Input.Password", "correct horse battery staple"), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
            ]),
        };
        request.Headers.Add("Cookie", cookie);
        return await http.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
