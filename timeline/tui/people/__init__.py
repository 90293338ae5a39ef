"""The officials of a unit and people side by side in, pages over the timeline out."""
