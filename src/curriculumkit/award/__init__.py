"""What learners have earned: points, grades and certificates, and how the rules behind them are put into words."""
