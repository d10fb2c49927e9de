using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MigrantWindow.Data.Sqlite.Migrations
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedDate = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Page = table.Column<string>(type: "TEXT", maxLength: 132, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Page = table.Column<string>(type: "TEXT", maxLength: 132, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsConfidential = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reports = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DaysToFix = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PageId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Views = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Submission = table.Column<Guid>(type: "TEXT", nullable: false),
                    Page = table.Column<string>(type: "TEXT", maxLength: 132, nullable: false),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    GivenDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TaskId = table.Column<int>(type: "INTEGER", nullable: true)
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
