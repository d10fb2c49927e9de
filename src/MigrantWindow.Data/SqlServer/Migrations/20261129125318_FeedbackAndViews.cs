using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MigrantWindow.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FeedbackAndViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ClosureAlerts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    RaisedDate = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosureAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClosureAlerts_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CountedPages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Page = table.Column<string>(type: "nvarchar(132)", maxLength: 132, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    OfficeId = table.Column<int>(type: "int", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountedPages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CountedPages_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RepairTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Page = table.Column<string>(type: "nvarchar(132)", maxLength: 132, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    OfficeId = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    IsConfidential = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Reports = table.Column<int>(type: "int", nullable: false),
                    OpenedDate = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    DaysToFix = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RepairTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RepairTasks_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DailyViews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PageId = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Views = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DailyViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DailyViews_CountedPages_PageId",
                        column: x => x.PageId,
                        principalTable: "CountedPages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Submission = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Page = table.Column<string>(type: "nvarchar(132)", maxLength: 132, nullable: false),
                    OfficeId = table.Column<int>(type: "int", nullable: true),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    GivenDate = table.Column<DateOnly>(type: "date", nullable: false),
                    TaskId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Feedback_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Feedback_RepairTasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "RepairTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClosureAlerts_OfficeId_RaisedDate",
                table: "ClosureAlerts",
                columns: new[] { "OfficeId", "RaisedDate" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CountedPages_OfficeId",
                table: "CountedPages",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_CountedPages_Page_Language",
                table: "CountedPages",
                columns: new[] { "Page", "Language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DailyViews_Day",
                table: "DailyViews",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_DailyViews_PageId_Day",
                table: "DailyViews",
                columns: new[] { "PageId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_GivenDate",
                table: "Feedback",
                column: "GivenDate");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_OfficeId_Reason_GivenDate",
                table: "Feedback",
                columns: new[] { "OfficeId", "Reason", "GivenDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_Submission",
                table: "Feedback",
                column: "Submission",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_TaskId",
                table: "Feedback",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_RepairTasks_EndedOn",
                table: "RepairTasks",
                column: "EndedOn");

            migrationBuilder.CreateIndex(
                name: "IX_RepairTasks_OfficeId_DaysToFix",
                table: "RepairTasks",
                columns: new[] { "OfficeId", "DaysToFix" });

            migrationBuilder.CreateIndex(
                name: "IX_RepairTasks_OfficeId_State",
                table: "RepairTasks",
                columns: new[] { "OfficeId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_RepairTasks_Page_Reason_State",
                table: "RepairTasks",
                columns: new[] { "Page", "Reason", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClosureAlerts");

            migrationBuilder.DropTable(
                name: "DailyViews");

            migrationBuilder.DropTable(
                name: "Feedback");

            migrationBuilder.DropTable(
                name: "CountedPages");

            migrationBuilder.DropTable(
                name: "RepairTasks");
        }
    }
}
